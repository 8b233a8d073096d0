package org.lianxin.statistics.ledger;

import java.text.Normalizer;

/**
 * Texts that a spreadsheet might take for a formula once somebody edits their cell: what people
 * write about their matter must never run in an office's computer.
 */
final class Formulas {

  private static final String BEGINNINGS = "=+-@";

  private Formulas() {}

  /** Also where blanks or control characters come first, and in full width. */
  static boolean looksLikeOne(String text) {
    var first = text.codePoints().filter(point -> !isBlank(point)).findFirst();
    return Character.isISOControl(text.isEmpty() ? 'x' : text.charAt(0))
        || first.isPresent()
            && BEGINNINGS.contains(
                Normalizer.normalize(Character.toString(first.getAsInt()), Normalizer.Form.NFKC));
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
