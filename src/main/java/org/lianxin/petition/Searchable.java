package org.lianxin.petition;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in the one form in which it is looked for, however it was typed. Only that form is
 * normalized; what was typed is kept as it was.
 */
final class Searchable {

  private Searchable() {}

  /** The letters of a name: no blanks, one middle dot for all that look like one. */
  static @Nullable String name(@Nullable String typed) {
    return orNull(
        typed == null
            ? null
            : folded(typed)
                .replaceAll("[\\s\\p{Cf}\\uFE00-\\uFE0F]", "")
                .replaceAll("[•‧・∙⋅.]", "·"));
  }

  /** The digits of a phone number without the country's. */
  static @Nullable String phone(@Nullable String typed) {
    return orNull(
        typed == null
            ? null
            : folded(typed)
                .strip()
                .replaceFirst("^(\\+|00)86", "")
                .replaceAll("\\D", "")
                .replaceFirst("^86(?=1\\d{10}$)", ""));
  }

  /** What is read for its words: one shape for what looks alike. */
  static String text(String typed) {
    return folded(typed).toLowerCase(Locale.ROOT);
  }

  /** An identity number, its last letter in upper case. */
  static @Nullable String idNumber(@Nullable String typed) {
    return orNull(
        typed == null ? null : folded(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }

  /** Whether it is, as a whole, a mobile phone's number or an identity number (GB 11643). */
  static boolean isOfPerson(String typed) {
    var number = folded(typed).replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)86", "");
    return number.matches("1[3-9]\\d{9}|\\d{17}[\\dXx]");
  }

  /** Full-width forms and the like become the ordinary characters. */
  private static String folded(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
