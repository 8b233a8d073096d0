package org.lianxin.station;

import java.time.LocalDate;
import java.time.Month;
import org.lianxin.evidence.Doer;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.CsvFile;
import org.lianxin.station.Member.Responsibility;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the duties of an invented county from files, on an installation that has none. */
@Component
public class StationFiles {

  private final JdbcClient jdbc;
  private final Members members;
  private final BusinessClock clock;

  StationFiles(JdbcClient jdbc, Members members, BusinessClock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Takes them in, unless somebody has entered anybody.
   *
   * @param plans unit, address, hours, fifths, weekdays with spaces between, what becomes of days
   *     off
   * @param people unit, name, home unit, post, responsibility, work phone
   */
  @Transactional
  public void take(Resource plans, Resource people) {
    if (!members.none()) {
      return;
    }
    for (var row : CsvFile.rows(plans, 6)) {
      jdbc.sql(
              "INSERT INTO duty_plan (unit, address, hours, fifths, weekdays, on_non_workday,"
                  + " weekly_min, yearly_min, version) VALUES (?, ?, ?, ?, ?, ?, 1, 52, 1)"
                  + " ON DUPLICATE KEY UPDATE unit = unit")
          .params(row[0], row[1], row[2], Boolean.valueOf(row[3]), row[4].replace(' ', ','), row[5])
          .update();
    }
    var since = LocalDate.of(clock.today().getYear() - 1, Month.JANUARY, 1);
    for (var row : CsvFile.rows(people, 6)) {
      var responsibility = row[4].isEmpty() ? null : Responsibility.valueOf(row[4]);
      members.enter(
          row[0],
          new Members.Entered(row[1], row[2], row[3], responsibility, row[5], true, since, null),
          Doer.SYSTEM);
    }
  }
}
