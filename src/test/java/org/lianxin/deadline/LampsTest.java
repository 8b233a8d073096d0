package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
