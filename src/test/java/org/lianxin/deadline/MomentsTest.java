package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.deadline.CaseClocks.midnight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.deadline.Rule.Kind;

/** When somebody is told of a clock: yellow, red, over; domain.md §4.4. */
class MomentsTest {

  /** The first moments of yellow, red and black; empty where there is nothing to say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DUTY     | 2026-08-03 | 2026-10-02 | 2026-09-17 | 2026-09-26 | 2026-10-03 | 第45天、第54天
          DUTY     | 2026-08-03 | 2026-08-18 |            | 2026-08-14 | 2026-08-19 | 14日（周五）起只剩17、18两个工作日，黄灯本在15日
          DUTY     | 2026-08-03 | 2026-08-23 | 2026-08-18 | 2026-08-19 | 2026-08-24 | 第15天；19日（周三）起只剩20、21两个工作日
          DUTY     | 2026-02-10 | 2026-02-13 |            | 2026-02-11 | 2026-02-14 | 11日起只剩12、13日，黄灯轮不到
          DUTY     | 2026-08-03 | 2026-08-05 |            |            | 2026-08-06 | 两个工作日，一开始就是红灯，不另说
          DUTY     | 2026-08-03 | 2026-08-03 |            |            | 2026-08-04 | 当天
          RIGHT    | 2026-08-03 | 2026-10-02 |            |            | 2026-10-03 | 信访人的权利只说期满
          REMINDER | 2026-08-03 | 2026-10-02 |            |            | 2026-10-03 | 提醒只到期才提
          """)
  void lampsAreSaidOnTheDayTheyChange(
      Kind kind,
      LocalDate start,
      LocalDate lastDay,
      @Nullable String yellow,
      @Nullable String red,
      String over,
      String working) {
    var moments = moments(kind, start, lastDay);
    var first = yellow != null ? yellow : red != null ? red : over;
    assertThat(moments.after(0)).as(working).isEqualTo(midnight(first));
    assertThat(moments.after(1)).as(working).isEqualTo(midnight(red != null ? red : over));
    assertThat(moments.after(2)).as(working).isEqualTo(midnight(over));
    assertThat(moments.after(3)).isNull();
  }

  @Test
  void whoLooksLateSaysOnlyTheHighest() {
    var moments = moments(Kind.DUTY, LocalDate.of(2026, 8, 3), LocalDate.of(2026, 10, 2));
    assertThat(moments.levelAt(midnight("2026-09-17").minusMillis(1))).isZero();
    assertThat(moments.levelAt(midnight("2026-09-17"))).isEqualTo(1);
    assertThat(moments.levelAt(midnight("2026-09-26"))).isEqualTo(2);
    assertThat(moments.levelAt(midnight("2026-10-03").minusMillis(1))).isEqualTo(2);
    assertThat(moments.levelAt(midnight("2026-10-03"))).isEqualTo(3);
  }

  private static Moments moments(Kind kind, LocalDate start, LocalDate lastDay) {
    var days = ClockDays.given(start, lastDay, Calendars.ARRANGED);
    return new Moments(kind, start, days, Moments.midnight(lastDay.plusDays(1)));
  }
}
