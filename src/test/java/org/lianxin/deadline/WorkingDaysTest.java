package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.deadline.CalendarYear.Status;
import org.lianxin.evidence.Doer;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar as it lies in the database: what is shipped, what an import makes of it. */
@DatabaseTest
class WorkingDaysTest {

  private static final CalendarYear YEAR_2027 = new CalendarYear(2027, Status.FINAL, "虚构发〔2026〕1号");

  @Autowired WorkingDays workingDays;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void asShipped() {
    Calendars.asShipped(workingDays, jdbc, transactions);
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void everyDayIsWhatAnIndependentLibrarySays(int year) {
    var first = LocalDate.of(year, 1, 1);
    var days = first.datesUntil(first.plusYears(1)).toList();
    assertThat(days)
        .hasSize(365)
        .allSatisfy(
            date -> {
              var day = workingDays.day(date);
              assertThat(day.working()).isEqualTo(worksByLibrary(date));
              assertThat(day.provisional()).isFalse();
              assertThat(day.why()).isNotBlank();
            });
    assertThat(days.stream().filter(workingDays::isWorkingDay)).hasSize(248);
  }

  /** Else the comparison above would compare us with nothing. */
  @Test
  void theLibraryKnowsMakeUpDaysOfBothYears() {
    assertThat(worksByLibrary(LocalDate.of(2025, 1, 26))).isTrue();
    assertThat(worksByLibrary(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(worksByLibrary(LocalDate.of(2026, 10, 7))).isFalse();
    assertThat(LegalHoliday.fromYmd(2027, 1, 1)).isNull();
  }

  @Test
  void whatIsShippedIsWhatTheSampleFilesSay() {
    for (var year : List.of(2025, 2026)) {
      var first = LocalDate.of(year, 1, 1);
      assertThat(first.datesUntil(first.plusYears(1)))
          .allSatisfy(
              day -> assertThat(workingDays.day(day)).isEqualTo(Calendars.ARRANGED.day(day)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14,true,调休上班（春节）",
    "2026-02-17,false,春节",
    "2025-10-06,false,国庆节、中秋节",
    "2026-10-07,false,国庆节",
    "2026-03-07,false,周末",
    "2026-03-09,true,工作日"
  })
  void aDaySaysWhy(LocalDate date, boolean working, String why) {
    assertThat(workingDays.day(date)).isEqualTo(new CalendarDay(date, working, why, false));
  }

  @Test
  void aYearNotArrangedKnowsTheHolidaysOfFixedDateAndSaysThatItIsProvisional() {
    var holidays = List.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03");
    var first = LocalDate.of(2027, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)))
        .allSatisfy(
            date -> {
              var weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
              var holiday = holidays.contains(date.toString().substring(5));
              var day = workingDays.day(date);
              assertThat(day.working()).isEqualTo(!weekend && !holiday);
              assertThat(day.provisional()).isTrue();
            });
    assertThat(workingDays.day(LocalDate.of(2027, 10, 1)).why()).isEqualTo("国庆节");
    // 2 May is a holiday since 2025 only.
    assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 5, 2))).isTrue();
  }

  @Test
  void theNextYearIsMissedFromNovemberOn() {
    assertThat(workingDays.yearsMissing(LocalDate.of(2026, 10, 31))).isEmpty();
    assertThat(workingDays.yearsMissing(LocalDate.of(2026, 11, 1))).containsExactly(2027);
    assertThat(workingDays.yearsMissing(LocalDate.of(2027, 1, 1))).containsExactly(2027);
    assertThat(workingDays.yearsMissing(LocalDate.of(2027, 12, 1))).containsExactly(2027, 2028);
  }

  @Test
  void anImportedYearIsCountedWithAtOnceAndCanBeImportedAgain() {
    // As a spreadsheet saves it.
    workingDays.importYear(
        YEAR_2027,
        "\uFEFF" + Calendars.CSV_2027.replace("\n", "\r\n").replace("2027-05-08", "2027/5/8"),
        Doer.SYSTEM);
    assertDay("2027-05-08", true, "调休上班（劳动节）");
    assertDay("2027-06-10", false, "州庆");
    assertDay("2026-12-26", true, "调休上班（元旦）");
    assertDay("2026-12-31", false, "元旦");
    assertThat(workingDays.yearsMissing(LocalDate.of(2026, 11, 1))).isEmpty();

    workingDays.importYear(
        YEAR_2027, Calendars.CSV_2027.replaceAll("(?m)^2027-06-10.*\n", ""), Doer.SYSTEM);
    assertDay("2027-06-10", true, "工作日");
    assertThat(
            jdbc.sql("SELECT source FROM calendar_exception WHERE exception_date = '2027-05-03'")
                .query(String.class)
                .single())
        .isEqualTo("虚构发〔2026〕1号");
  }

  @Test
  void whatIsOnlyExpectedStaysProvisional() {
    workingDays.importYear(
        new CalendarYear(2027, Status.PROVISIONAL, "预计"), Calendars.CSV_2027, Doer.SYSTEM);
    var day = workingDays.day(LocalDate.of(2027, 5, 8));
    assertThat(day.working()).isTrue();
    assertThat(day.provisional()).isTrue();
    assertThat(workingDays.yearsMissing(LocalDate.of(2027, 1, 1))).containsExactly(2027);
  }

  @Test
  void anImportThatIsTakenBackLeavesNothing() {
    transactions.executeWithoutResult(
        status -> {
          workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
          workingDays.forget(new CalendarImported(2027));
          // Read and kept although it is not committed yet.
          assertThat(workingDays.calendar().settled(2027)).isTrue();
          status.setRollbackOnly();
        });
    assertThat(workingDays.calendar().settled(2027)).isFalse();
    assertThat(workingDays.read().settled(2027)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date,kind,name,source     | date;kind;name;source         | 1
          2027-02-05,OFF,春节,      | 2027-02-05,OFF,春节           | 5
          2027-02-05,OFF,春节,      | 2027-02-30,OFF,春节,          | 5
          2027-02-05,OFF,春节,      | 2026-02-05,OFF,春节,          | 5
          2027-02-05,OFF,春节,      | 2028-01-01,OFF,春节,          | 5
          2027-02-05,OFF,春节,      | 2027-01-01,OFF,春节,          | 5
          2027-02-05,OFF,春节,      | 2027-02-05,off,春节,          | 5
          2027-02-05,OFF,春节,      | 2027-02-05,WORK,春节,         | 5
          2027-02-05,OFF,春节,      | 2027-02-05,OFF,,              | 5
          2027-10-01,OFF,国庆节,    | 2027-10-08,OFF,国庆节,        | 13
          """)
  void aWrongTableIsRefusedByLineAndChangesNothing(String right, String wrong, int line) {
    assertThatThrownBy(
            () ->
                workingDays.importYear(
                    YEAR_2027, Calendars.CSV_2027.replace(right, wrong), Doer.SYSTEM))
        .isInstanceOfSatisfying(
            InvalidForm.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldProblem::field)
                    .containsExactly("rows[" + line + "]"));
    assertThat(workingDays.read().settled(2027)).isFalse();
  }

  @Test
  void everyWrongLineIsNamedAtOnceInWords() {
    assertThatThrownBy(
            () ->
                workingDays.importYear(
                    YEAR_2027, Calendars.CSV_2027.replace(",OFF,", ",FREI,"), Doer.SYSTEM))
        .isInstanceOfSatisfying(
            InvalidForm.class,
            refused ->
                assertThat(refused.errors())
                    .hasSize(10)
                    .allMatch(error -> error.message().contains("OFF")));
    assertThatThrownBy(() -> workingDays.importYear(YEAR_2027, "", Doer.SYSTEM))
        .isInstanceOf(InvalidForm.class);
  }

  @Test
  void aYearOutOfReasonIsRefused() {
    assertThatThrownBy(() -> new CalendarYear(20266, Status.FINAL, "x"))
        .isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> new CalendarYear(2027, Status.FINAL, " "))
        .isInstanceOf(BadParameter.class);
  }

  /** Days are days: no zone of a machine or a database moves them. */
  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"})
  void aHolidayStaysOnItsDayWhateverTheZoneOfTheMachine(String zone) {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      workingDays.importYear(YEAR_2027, Calendars.CSV_2027, Doer.SYSTEM);
      assertDay("2027-05-07", true, "工作日");
      assertDay("2027-05-08", true, "调休上班（劳动节）");
      assertDay("2027-05-09", false, "周末");
      assertDay("2026-02-14", true, "调休上班（春节）");
      assertThat(
              jdbc.sql(
                      "SELECT CAST(exception_date AS CHAR(10)) FROM calendar_exception WHERE name ="
                          + " '州庆'")
                  .query(String.class)
                  .single())
          .isEqualTo("2027-06-10");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private void assertDay(String date, boolean working, String why) {
    var day = workingDays.day(LocalDate.parse(date));
    assertThat(day.working()).as(date).isEqualTo(working);
    assertThat(day.why()).as(date).isEqualTo(why);
  }

  private static boolean worksByLibrary(LocalDate date) {
    var holiday = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    return holiday != null
        ? holiday.isWork()
        : date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }
}
