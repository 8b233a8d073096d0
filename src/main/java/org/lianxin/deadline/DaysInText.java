package org.lianxin.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few days in one column: {@code 2026-03-10,2026-03-11}; none is no text. */
@Converter
class DaysInText implements AttributeConverter<SortedSet<LocalDate>, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable SortedSet<LocalDate> days) {
    return days == null || days.isEmpty()
        ? null
        : days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
  }

  @Override
  public SortedSet<LocalDate> convertToEntityAttribute(@Nullable String text) {
    var days = new TreeSet<LocalDate>();
    if (text != null) {
      Arrays.stream(text.split(",")).map(LocalDate::parse).forEach(days::add);
    }
    return days;
  }
}
