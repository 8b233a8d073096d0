package org.lianxin.foundation;

import org.jspecify.annotations.Nullable;

/** Text that somebody typed into a field of the administration. */
public final class PlainText {

  private PlainText() {}

  /** Without spaces around it; empty if nothing was typed. */
  public static String of(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Whether it is at most so long and can be printed: lines, no other control characters. */
  public static boolean fits(@Nullable String typed, int longest) {
    var text = of(typed);
    return text.codePointCount(0, text.length()) <= longest
        && text.codePoints().allMatch(PlainText::printable);
  }

  /** The same of a field that has to be filled in. */
  public static boolean isGiven(@Nullable String typed, int longest) {
    return !of(typed).isEmpty() && fits(typed, longest);
  }

  private static boolean printable(int point) {
    return point == '\n'
        || !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }
}
