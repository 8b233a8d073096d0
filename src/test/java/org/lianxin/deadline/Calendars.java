package org.lianxin.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.lianxin.deadline.CalendarYear.Status;
import org.springframework.core.io.ClassPathResource;

/** Calendars without a database. */
final class Calendars {

  /** 2025 and 2026 as arranged; no other year is known. */
  static final WorkCalendar ARRANGED = arranged();

  private Calendars() {}

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
