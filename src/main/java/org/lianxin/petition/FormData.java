package org.lianxin.petition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form's data after the form's own check: known fields only, each of its type.
 *
 * @param personal which fields hold personal data, and how each is masked
 */
public record FormData(Map<String, Object> values, Map<String, Mask> personal) {

  /** Data without anything personal. */
  public FormData(Map<String, Object> values) {
    this(values, Map.of());
  }

  /** The text of a field; null if it was left empty. */
  public @Nullable String text(String key) {
    return (String) values.get(key);
  }

  /** The text of a field that the form or its rule requires. */
  public String required(String key) {
    var text = text(key);
    if (text == null) {
      throw new IllegalStateException("Unchecked field " + key);
    }
    return text;
  }

  /** The text of a field, or what holds where it was left empty. */
  public String textOr(String key, String otherwise) {
    var text = text(key);
    return text == null ? otherwise : text;
  }

  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  public Optional<Integer> number(String key) {
    return Optional.ofNullable((Number) values.get(key)).map(Number::intValue);
  }

  /** A sum of money; null if it was left empty. */
  public @Nullable BigDecimal amount(String key) {
    var number = (Number) values.get(key);
    return number == null
        ? null
        : new BigDecimal(number.toString()).setScale(2, RoundingMode.UNNECESSARY);
  }

  public @Nullable LocalDate date(String key) {
    var text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  @SuppressWarnings("unchecked")
  public List<String> codes(String key) {
    return (List<String>) values.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  public List<FormData> rows(String key) {
    return ((List<Map<String, Object>>) values.getOrDefault(key, List.of()))
        .stream().map(FormData::new).toList();
  }

  /** What was decided; null for tasks without a decision. */
  public @Nullable String decision() {
    return text("decision");
  }

  public boolean decided(String decision) {
    return decision.equals(decision());
  }
}
