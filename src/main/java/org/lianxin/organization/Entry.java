package org.lianxin.organization;

import org.jspecify.annotations.Nullable;

/** What was typed into a field. */
final class Entry {

  private Entry() {}

  /** Without spaces around it; empty if nothing was typed. */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Whether something was typed, and not too much. */
  static boolean fits(@Nullable String typed, int longest) {
    var text = text(typed);
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= longest;
  }
}
