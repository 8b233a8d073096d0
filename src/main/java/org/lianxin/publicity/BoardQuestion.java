package org.lianxin.publicity;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;

/**
 * Which of the notices that are up somebody looks for.
 *
 * @param village code of the village on whose board they are; of the others nobody learns which
 *     village they come from
 * @param month the month in which they went up
 * @param category code of a category; what lies below it is meant too
 * @param words a piece of the text
 */
public record BoardQuestion(
    @Nullable String village,
    @Nullable YearMonth month,
    @Nullable String category,
    @Nullable String words) {

  /** Whatever is up. */
  public static final BoardQuestion ANY = new BoardQuestion(null, null, null, null);

  private static final int LONGEST = 50;

  /** As it was typed; empty asks for nothing. */
  public static BoardQuestion of(
      @Nullable String village,
      @Nullable String month,
      @Nullable String category,
      @Nullable String words) {
    if (words != null && words.length() > LONGEST) {
      throw new BadParameter("q");
    }
    return new BoardQuestion(
        orNull(village), month(orNull(month)), orNull(category), orNull(words));
  }

  private static @Nullable YearMonth month(@Nullable String typed) {
    try {
      var month = typed == null ? null : YearMonth.parse(typed);
      if (month != null && (month.getYear() < 1000 || month.getYear() > 9998)) {
        throw new BadParameter("month");
      }
      return month;
    } catch (DateTimeException e) {
      throw new BadParameter("month");
    }
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /**
   * The conditions on {@code public_notice}, each with its {@code AND}.
   *
   * @param values takes up the parameters they name
   */
  String where(Map<String, Object> values) {
    var where = new StringBuilder();
    if (village != null) {
      where.append(" AND scope = 'VILLAGE' AND village_code = :village");
      values.put("village", village);
    }
    if (month != null) {
      where.append(" AND from_date >= :monthBegins AND from_date < :monthEnds");
      values.put("monthBegins", month.atDay(1));
      values.put("monthEnds", month.plusMonths(1).atDay(1));
    }
    if (category != null) {
      where.append(" AND category_code LIKE :category");
      values.put("category", literally(category.replaceFirst("(00)+$", "")) + "%");
    }
    if (words != null) {
      where.append(" AND text LIKE :words");
      values.put("words", "%" + literally(words) + "%");
    }
    return where.toString();
  }

  /** Signs that would stand for other characters stand for themselves. */
  private static String literally(String typed) {
    return typed.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
