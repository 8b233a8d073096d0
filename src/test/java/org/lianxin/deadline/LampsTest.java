package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lamps by the working-day calendar: domain.md §4.4. */
class LampsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-08-03 | 2026-10-02 | 2026-08-03 | GREEN  | 60天的第0天
          2026-08-03 | 2026-10-02 | 2026-09-16 | GREEN  | 第44天，不到四分之三
          2026-08-03 | 2026-10-02 | 2026-09-17 | YELLOW | 第45天
          2026-08-03 | 2026-10-02 | 2026-09-25 | YELLOW | 第53天；28、29、30日还有3个工作日
          2026-08-03 | 2026-10-02 | 2026-09-26 | RED    | 第54天，十分之九
          2026-08-03 | 2026-10-02 | 2026-10-02 | RED    | 最后一天
          2026-08-03 | 2026-10-02 | 2026-10-03 | BLACK  | 过了
          2026-02-10 | 2026-02-24 | 2026-02-12 | GREEN  | 13日、14日（周六）上班、24日：3个；比例14%
          2026-02-10 | 2026-02-24 | 2026-02-13 | RED    | 14日、24日：2个工作日，虽然还有11天
          """)
  void theLamp(LocalDate start, LocalDate lastDay, LocalDate today, Lamp lamp, String working) {
    assertThat(Lamps.on(today, start, lastDay, Calendars.ARRANGED)).as(working).isEqualTo(lamp);
  }

  /** What a clock keeps of its lamps says the same as the lamp itself, on every day. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-03, 2026-10-02",
    "2026-08-03, 2026-11-01",
    "2026-02-10, 2026-02-24",
    "2026-02-13, 2026-02-14",
    "2026-02-10, 2026-02-13",
    "2026-09-24, 2026-10-15",
    "2026-02-16, 2026-02-25",
    "2026-09-30, 2026-10-01",
    "2026-08-03, 2026-08-03",
    "2026-08-03, 2026-08-18",
    "2025-12-31, 2026-12-31"
  })
  void theFirstDaysOfTheLampsSayTheSame(LocalDate start, LocalDate lastDay) {
    var days = ClockDays.given(start, lastDay, Calendars.ARRANGED);
    assertThat(start.minusDays(40).datesUntil(lastDay.plusDays(10)))
        .allSatisfy(
            day ->
                assertThat(days.lampOn(day))
                    .isEqualTo(Lamps.on(day, start, lastDay, Calendars.ARRANGED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-08-03 | 2026-08-05 | 周一：周三还有2个工作日
          2026-08-06 | 2026-08-10 | 周四：7日（周五）=1，周末×，10日=2
          2026-02-12 | 2026-02-23 | 13=1，14日（周六）上班=2，春节至23日
          2026-09-29 | 2026-10-08 | 30=1，国庆节至7日，8=2
          """)
  void whatIsDueUntilThenIsRed(LocalDate today, LocalDate until, String working) {
    assertThat(Lamps.redUntil(today, Calendars.ARRANGED)).as(working).isEqualTo(until);
  }

  @Test
  void theFilterAndTheLampAgreeOnEveryDay() {
    var first = LocalDate.of(2025, 1, 1);
    assertThat(first.datesUntil(LocalDate.of(2027, 1, 1)))
        .allSatisfy(
            today -> {
              var until = Lamps.redUntil(today, Calendars.ARRANGED);
              // Started today, so no share of the time is used up.
              assertThat(Lamps.on(today, today, until, Calendars.ARRANGED)).isEqualTo(Lamp.RED);
              assertThat(Lamps.on(today, today, until.plusDays(1), Calendars.ARRANGED))
                  .isEqualTo(Lamp.GREEN);
            });
  }
}
