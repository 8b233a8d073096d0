package org.lianxin.foundation;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file sent to be saved: never shown or run inside our pages, and left in no cache. */
public final class SavedFile {

  private SavedFile() {}

  /**
   * What is said of it beside its type and length.
   *
   * @param name what it is to be called; nothing personal
   */
  public static HttpHeaders headers(String name) {
    var headers = new HttpHeaders();
    headers.setCacheControl(CacheControl.noStore());
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    return headers;
  }
}
