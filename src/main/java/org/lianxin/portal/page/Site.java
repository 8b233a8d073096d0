package org.lianxin.portal.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianxin.organization.Unit;

/**
 * What every page knows.
 *
 * @param style address of the style sheet, with a hash of what is in it
 * @param script address of what helps where there is JavaScript
 * @param offices the petition offices, whom one may always ask
 */
record Site(String style, String script, List<Unit> offices) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);

  /** A day as a letter has it. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** A day soon, with its weekday. */
  public String soon(LocalDate day) {
    return WEEKDAY.format(day);
  }
}
