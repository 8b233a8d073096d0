package org.lianxin.statistics.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.petition.CaseState;

/**
 * What of a ledger is asked for; null means anything.
 *
 * @param from first day, by the day that the ledger goes by
 * @param to last day
 * @param category a category code; trailing zeros match everything below
 */
record LedgerAsked(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String unit,
    @Nullable String village,
    @Nullable String category,
    @Nullable CaseState state) {

  private static final Pattern UNIT = Pattern.compile("[A-Z0-9-]{1,20}");
  private static final Pattern VILLAGE = Pattern.compile("\\d{12}");
  private static final Pattern CATEGORY = Pattern.compile("\\d{2,6}");

  LedgerAsked {
    unit = code("unit", UNIT, unit);
    village = code("village", VILLAGE, village);
    category = code("category", CATEGORY, category);
    if (from != null && to != null && to.isBefore(from)) {
      throw new BadParameter("to");
    }
  }

  /** As evidence keeps it: short, and without anything but codes and days. */
  String inEvidence(int rows) {
    return "%s-%s;u=%s;v=%s;c=%s;s=%s;n=%d"
        .formatted(
            day(from), day(to), none(unit), none(village), none(category), none(state), rows);
  }

  private static @Nullable String code(String name, Pattern shape, @Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    if (!shape.matcher(asked).matches()) {
      throw new BadParameter(name);
    }
    return asked;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String none(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
