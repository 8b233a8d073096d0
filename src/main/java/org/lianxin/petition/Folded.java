package org.lianxin.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as it reads when nobody tries to hide anything in it: full-width forms are ordinary ones,
 * traditional characters are simplified, blanks, dots and dashes between the characters are gone,
 * Chinese numerals are digits.
 */
final class Folded {

  private static final String DIGITS = "零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖";
  private static final String VALUES = "00011122233445566778899";
  private static final Pattern TENS = Pattern.compile("(\\d?)百零?(\\d?)十?(\\d?)|(\\d?)[十拾](\\d?)");

  private Folded() {}

  /** The letters and digits, numerals left as they are: so names are compared. */
  static String letters(String text) {
    var kept = new StringBuilder();
    Scripts.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Folded::carriesMeaning)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The same with numerals as digits: so numbers, addresses and quotations are compared. */
  static String numbered(String text) {
    return digits(letters(text));
  }

  /** Numerals as digits in a text that keeps its punctuation. */
  static String digits(String text) {
    var spelled = new StringBuilder();
    Scripts.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .codePoints()
        .forEach(
            c -> {
              var at = DIGITS.indexOf(c);
              spelled.appendCodePoint(at < 0 ? c : VALUES.charAt(at));
            });
    return TENS.matcher(spelled).replaceAll(Folded::tens);
  }

  private static String tens(MatchResult found) {
    if (found.group().contains("百")) {
      return number(found, 1, 1) + number(found, 2, 0) + number(found, 3, 0);
    }
    return number(found, 4, 1) + number(found, 5, 0);
  }

  private static String number(MatchResult found, int group, int otherwise) {
    var digit = found.group(group);
    return digit == null || digit.isEmpty() ? String.valueOf(otherwise) : digit;
  }

  /** Unlike blanks, marks, punctuation and signs; characters of no known kind may be rare names. */
  private static boolean carriesMeaning(int character) {
    if (character == '○') {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          false;
      default -> true;
    };
  }
}
