package org.lianxin.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/** Days as the copy counts them. */
final class Days {

  private Days() {}

  static int of(@Nullable LocalDate day) {
    return day == null ? CaseRow.NEVER : Math.toIntExact(day.toEpochDay());
  }

  static int of(ResultSet row, String column) throws SQLException {
    return of(row.getObject(column, LocalDate.class));
  }

  /** The day of a moment in the business zone. */
  static int ofMoment(ResultSet row, String column) throws SQLException {
    var moment = row.getTimestamp(column);
    return moment == null
        ? CaseRow.NEVER
        : of(LocalDate.ofInstant(moment.toInstant(), BusinessClock.ZONE));
  }

  static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
