package org.lianxin.correspondence;

/** Small numbers as headings have them. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  static String chinese(int number) {
    if (number < 10) {
      return DIGITS.substring(number, number + 1);
    }
    if (number > 99) {
      return String.valueOf(number);
    }
    var tens = number / 10 == 1 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
    var ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    return tens + "十" + ones;
  }
}
