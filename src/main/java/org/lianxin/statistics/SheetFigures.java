package org.lianxin.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 督办: how far the supervision sheets that were due were answered in time, and how far what they
 * proposed was taken up (F24; Art. 40, 41). They are few, so they are read when they are asked for.
 */
@Component
class SheetFigures {

  /** What a sheet can be told apart by; a narrower question is none of sheets. */
  private static final Set<Dimension> OF_SHEETS = Set.of(Dimension.UNIT, Dimension.TOWNSHIP);

  private final JdbcClient jdbc;

  SheetFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sheet. */
  record Sheet(
      String unit,
      String township,
      LocalDate dueOn,
      @Nullable LocalDate repliedOn,
      @Nullable LocalDate proposedOn,
      @Nullable Boolean adopted) {}

  /** Those that were due, or proposed something, between two days and are the asker's to count. */
  List<Sheet> between(LocalDate from, LocalDate to, Asked asked, Outlook outlook, Actor actor) {
    if (!OF_SHEETS.containsAll(asked.only().keySet())) {
      return List.of();
    }
    var mine =
        switch (outlook) {
          case STATION, UNIT -> "unit = :mine";
          case TOWNSHIP -> "township = :mine";
          case COUNTY -> "township LIKE :mine";
        };
    var value =
        switch (outlook) {
          case STATION, UNIT -> actor.unit();
          case TOWNSHIP -> actor.region();
          case COUNTY -> actor.region().substring(0, 6) + "%";
        };
    return jdbc
        .sql(
            "SELECT unit, township, due_on, replied_on, proposed_on, adopted"
                + " FROM supervision_sheet WHERE (due_on BETWEEN :from AND :to"
                + " OR proposed_on BETWEEN :from AND :to) AND "
                + mine)
        .param("from", from)
        .param("to", to)
        .param("mine", value)
        .query(Sheet.class)
        .list()
        .stream()
        .filter(sheet -> fits(sheet.unit, asked.only().get(Dimension.UNIT)))
        .filter(sheet -> fits(sheet.township, asked.only().get(Dimension.TOWNSHIP)))
        .toList();
  }

  private static boolean fits(String code, @Nullable String asked) {
    return asked == null || asked.equals(code);
  }

  /** What they add to the figures of a period; what is not due yet adds nothing. */
  static void add(List<Sheet> sheets, Period period, LocalDate today, SheetTaker taker) {
    for (var sheet : sheets) {
      var replied = sheet.repliedOn;
      if (period.has(sheet.dueOn) && (replied != null || sheet.dueOn.isBefore(today))) {
        var inTime = replied != null && !replied.isAfter(sheet.dueOn);
        taker.add(sheet, Measure.F24, inTime ? 1 : 0, Days.of(sheet.dueOn));
      }
      if (sheet.proposedOn != null && period.has(sheet.proposedOn)) {
        taker.add(
            sheet,
            Measure.F24_ADOPTED,
            Boolean.TRUE.equals(sheet.adopted) ? 1 : 0,
            Days.of(sheet.proposedOn));
      }
    }
  }

  /** Takes up what a sheet adds to a figure. */
  interface SheetTaker {
    void add(Sheet sheet, Measure measure, int numerator, int day);
  }
}
