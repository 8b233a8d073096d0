package org.lianxin.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.lianxin.deadline.CalendarYear.Status;
import org.lianxin.evidence.Doer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendars without a database. */
final class Calendars {

  /** 2025 and 2026 as arranged; no other year is known. */
  static final WorkCalendar ARRANGED = arranged();

  /** Invented: nobody knows it yet. Its New Year reaches back into December. */
  static final String CSV_2027 =
      """
      date,kind,name,source
      2026-12-26,WORK,元旦,
      2026-12-31,OFF,元旦,
      2027-01-01,OFF,元旦,
      2027-02-05,OFF,春节,
      2027-05-01,OFF,劳动节,
      2027-05-02,OFF,劳动节,
      2027-05-03,OFF,劳动节,
      2027-05-08,WORK,劳动节,
      2027-06-10,OFF,州庆,虚构州发〔2026〕9号
      2027-10-01,OFF,国庆节,
      2027-10-02,OFF,国庆节,
      2027-10-03,OFF,国庆节,
      """;

  private Calendars() {}

  /** The database's calendar as it is shipped: 2025 and 2026. */
  static void asShipped(
      WorkingDays workingDays, JdbcClient jdbc, TransactionTemplate transactions) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("DELETE FROM calendar_exception WHERE arrangement_year > 2026").update();
          jdbc.sql("DELETE FROM calendar_year WHERE arrangement_year > 2026").update();
        });
    workingDays.importYear(
        new CalendarYear(2026, Status.FINAL, "国办发明电〔2025〕7号"), csv(2026), Doer.SYSTEM);
  }

  static String csv(int year) {
    try {
      return new ClassPathResource("calendar/" + year + ".csv")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkCalendar arranged() {
    var days = new ArrayList<CalendarException>();
    for (var year : Set.of(2025, 2026)) {
      days.addAll(
          ArrangementFile.read(
              new CalendarYear(year, Status.FINAL, "国办发明电"), csv(year), key -> key));
    }
    return new WorkCalendar(days, Set.of(2025, 2026));
  }
}
