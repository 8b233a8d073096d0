package org.lianxin.correspondence;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A document sent to be laid into a page: kept nowhere, and by itself it does nothing. */
@Component
class PreviewPages {

  private final PdfWriter pdf;

  PreviewPages(PdfWriter pdf) {
    this.pdf = pdf;
  }

  ResponseEntity<String> of(String text) {
    var note = PdfWriter.note(pdf.lackingIn(text));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(text + (note.isEmpty() ? "" : "<p class=\"small\">" + note + "</p>"));
  }
}
