package org.lianxin.petition;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Masking;

/**
 * How a form's field with personal data looks to those who may not see it in plain; domain.md §8.2.
 * The form itself says which of its fields are such, and how each is masked.
 */
public enum Mask {
  NAME("name", Masking::name),
  PHONE("phone", Masking::phone),
  ADDRESS("address", Masking::address),
  ID_NUMBER("idNumber", Masking::idNumber),
  EMAIL("email", Masking::email),
  /** Nothing of it is shown. */
  HIDDEN("hidden", text -> null);

  private final String word;
  private final UnaryOperator<@Nullable String> masking;

  Mask(String word, UnaryOperator<@Nullable String> masking) {
    this.word = word;
    this.masking = masking;
  }

  /**
   * The mask by the word that a form file has for it.
   *
   * @throws IllegalArgumentException if there is no such mask
   */
  public static Mask of(String word) {
    return Arrays.stream(values())
        .filter(mask -> mask.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such mask: " + word));
  }

  /** The value as it is shown; null where nothing of it is. */
  @Nullable Object shown(@Nullable Object value) {
    return value instanceof String text ? masking.apply(text) : null;
  }
}
