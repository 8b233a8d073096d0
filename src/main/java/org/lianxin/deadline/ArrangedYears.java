package org.lianxin.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.deadline.CalendarYear.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The years of the calendar, to read. */
@Component
class ArrangedYears {

  private final JdbcClient jdbc;

  ArrangedYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A year with its days; empty where it was not taken in. */
  @Transactional(readOnly = true)
  public Optional<ArrangedYear> find(int year) {
    return jdbc.sql(
            "SELECT arrangement_year, status, notice_no FROM calendar_year"
                + " WHERE arrangement_year = ?")
        .param(year)
        .query(Row.class)
        .optional()
        .map(row -> new ArrangedYear(year, row.status, row.noticeNo, days(year)));
  }

  private List<ArrangedYear.Day> days(int year) {
    return jdbc
        .sql(
            "SELECT exception_date, kind, name, source FROM calendar_exception"
                + " WHERE arrangement_year = ? ORDER BY exception_date")
        .param(year)
        .query(DayRow.class)
        .list()
        .stream()
        .map(row -> new ArrangedYear.Day(row.exceptionDate, row.kind, row.name, row.source))
        .toList();
  }

  private record Row(int arrangementYear, Status status, String noticeNo) {}

  private record DayRow(LocalDate exceptionDate, String kind, String name, String source) {}
}
