package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days are days: no zone of a machine or a database moves them. */
@DatabaseTest
class DaysTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Asia/Shanghai", "UTC", "Pacific/Kiritimati"})
  void aDayStaysTheSameHoweverOftenItsCaseIsChangedWhateverTheZoneOfTheMachine(String zone) {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      var path = new Cases(callers).registered("petitionDate", "2026-03-02");
      var today = clock.today();
      assertThat(day("petition_date", path)).isEqualTo("2026-03-02");
      // Told and signed for: what is due is what the leader has set.
      path.dispatched().noticed().signedFor("land");

      assertThat(day("petition_date", path)).isEqualTo("2026-03-02");
      assertThat(day("received_on", path)).isEqualTo(today.toString());
      assertThat(day("due_date", path)).isEqualTo(today.plusDays(30).toString());
      var seen = path.seenBy("registrar").is(200);
      assertThat(seen.text("/petitionDate")).isEqualTo("2026-03-02");
      assertThat(seen.text("/dueDate")).isEqualTo(today.plusDays(30).toString());
      path.handled().checked().issued().delivered();
      assertThat(day("received_on", path)).isEqualTo(today.toString());
      assertThat(day("petition_date", path)).isEqualTo("2026-03-02");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** As the database itself spells it, past every driver's reading. */
  private String day(String column, Cases.Path path) {
    return jdbc.sql("SELECT CAST(" + column + " AS CHAR(10)) FROM petition_case WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }
}
