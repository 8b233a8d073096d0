package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator takes a year in; everybody sees that one is missing. */
@DatabaseTest
class CalendarControllerTest {

  private static final String YEAR = "/api/calendar/2027";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired WorkingDays workingDays;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void inNovember() {
    clock.moveTo(CaseClocks.at("2026-11-02"));
  }

  @AfterEach
  void asShipped() {
    clock.release();
    Calendars.asShipped(workingDays, jdbc, transactions);
  }

  @Test
  void aMissingYearIsSaidUntilItIsTakenIn() {
    var warnings = callers.as("officer").get("/api/calendar/warnings").is(200);
    assertThat(warnings.text("/0")).startsWith("2027年的放假安排尚未导入");
    assertThat(callers.as("officer").get("/api/me").is(200).text("/warnings/0"))
        .isEqualTo(warnings.text("/0"));

    var taken = callers.as("admin").post(YEAR, arrangement()).is(200);
    assertThat(taken.text("/status")).isEqualTo("FINAL");
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(actor, ' ', action, ' ', object_id, ' ', reason) FROM audit_event"
                        + " WHERE chain = 'system' AND actor <> 'unknown' ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("admin CALENDAR_TAKEN 2027 FINAL");
    assertThat(callers.as("officer").get("/api/calendar/warnings").is(200).body()).isEmpty();
    assertThat(callers.as("officer").get("/api/me").body().at("/warnings")).isEmpty();
    assertThat(workingDays.isWorkingDay(LocalDate.parse("2027-05-08"))).isTrue();
  }

  @Test
  void aYearIsReadAsItWasTakenIn() {
    var year = callers.as("officer").get("/api/calendar/2026").is(200);
    assertThat(year.text("/noticeNo")).isEqualTo("国办发明电〔2025〕7号");
    assertThat(year.text("/days/0/date")).isEqualTo("2026-01-01");
    assertThat(year.text("/days/0/kind")).isEqualTo("OFF");
    assertThat(year.text("/days/0/name")).isEqualTo("元旦");
    assertThat(year.body().at("/days")).hasSize(39);
    callers.as("officer").get(YEAR).is(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "leader", "auditor"})
  void onlyTheAdministratorTakesAYearIn(String login) {
    callers.as(login).post(YEAR, arrangement()).is(403);
    callers.visitor().get(YEAR).is(401);
    callers.as("officer").get(YEAR).is(404);
  }

  @ParameterizedTest
  @CsvSource({
    "status, , 400",
    "status, MAYBE, 400",
    "noticeNo, , 400",
    "noticeNo, ' ', 400",
    "csv, , 400",
    "csv, nonsense, 422"
  })
  void whatIsIncompleteIsRefused(String field, String value, int status) {
    var arrangement = new HashMap<String, Object>(arrangement());
    arrangement.put(field, value);
    callers.as("admin").post(YEAR, arrangement).is(status);
    callers.as("officer").get(YEAR).is(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999", "2100"})
  void aYearOutOfReasonIsRefused(String year) {
    callers.as("admin").post("/api/calendar/" + year, arrangement()).is(400);
  }

  private static Map<String, Object> arrangement() {
    return Map.of("status", "FINAL", "noticeNo", "虚构发〔2026〕1号", "csv", Calendars.CSV_2027);
  }
}
