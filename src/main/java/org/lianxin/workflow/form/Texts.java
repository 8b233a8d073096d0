package org.lianxin.workflow.form;

/** What counts as blank, as storable and as showable in texts that come from outside. */
final class Texts {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Texts() {}

  /** Nothing to see: white space of any script, zero-width characters included. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(Texts::isSpace);
  }

  static String strip(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.codePointAt(start))) {
      start = text.offsetByCodePoints(start, 1);
    }
    return stripEnd(text.substring(start));
  }

  /** Keeps the leading space: two ideographic spaces open a Chinese paragraph. */
  static String stripEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.codePointBefore(end))) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether database, JSON, XML and letters can all hold the text. */
  static boolean isStorable(String text) {
    return text.codePoints().allMatch(Texts::isStorable);
  }

  static boolean hasLineBreak(String text) {
    return text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029);
  }

  static boolean isEchoable(int c) {
    return isStorable(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && c != 0x2028
        && c != 0x2029;
  }

  private static boolean isStorable(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    // codePoints() yields a surrogate only where its partner is missing.
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean notInXml = c == 0xFFFE || c == 0xFFFF;
    return !control && !surrogate && !notInXml;
  }

  private static boolean isSpace(int c) {
    if (Character.isISOControl(c)) {
      return c == '\n' || c == '\r' || c == '\t';
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == BYTE_ORDER_MARK
        || c == 0x200B;
  }
}
