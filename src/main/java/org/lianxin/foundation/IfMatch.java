package org.lianxin.foundation;

import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;
import org.springframework.http.HttpHeaders;

/** The version a write was based on. */
public final class IfMatch {

  private IfMatch() {}

  /** {@code If-Match: "3"}, with or without quotes. */
  public static @Nullable Long version(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return Long.valueOf(header.strip().replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException e) {
      throw new BadParameter(HttpHeaders.IF_MATCH);
    }
  }
}
