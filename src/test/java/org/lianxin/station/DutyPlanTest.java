package org.lianxin.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.deadline.WorkCalendar;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.organization.UnitKind;
import org.lianxin.station.DutyPlan.OnNonWorkday;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 逢五进站 on the calendar of 2026; domain.md §7.2, §4.6. */
@DatabaseTest
class DutyPlanTest {

  @Autowired WorkingDays workingDays;

  @ParameterizedTest
  @CsvSource({
    "3, KEEP, 5 15 25",
    "3, NEXT_WORKDAY, 5 16 25",
    "3, SKIP, 5 25",
    // Spring Festival: off from the 15th to the 23rd; Saturday the 14th and the 28th are worked.
    "2, NEXT_WORKDAY, 5 24 25",
    "2, SKIP, 5 25",
    // National Day and a worked Saturday the 10th.
    "10, NEXT_WORKDAY, 8 15 26",
    "9, NEXT_WORKDAY, 7 15 28"
  })
  void theFifthsMoveAsThePlanSays(int month, OnNonWorkday rule, String days) {
    var plan = new DutyPlan(true, Set.of(), rule, 1, 52);
    var first = LocalDate.of(2026, month, 1);
    assertThat(plan.days(first, first.plusMonths(1).minusDays(1), calendar()))
        .containsExactlyElementsOf(
            Arrays.stream(days.split(" "))
                .map(day -> first.withDayOfMonth(Integer.parseInt(day)))
                .toList());
  }

  /** domain.md §7.2: fifteen of the 36 fifths of 2026 are not worked. */
  @Test
  void ofTheFifthsOf2026FifteenAreNotWorked() {
    var from = LocalDate.of(2026, 1, 1);
    var until = LocalDate.of(2026, 12, 31);
    var kept = new DutyPlan(true, Set.of(), OnNonWorkday.KEEP, 1, 52);
    var skipped = new DutyPlan(true, Set.of(), OnNonWorkday.SKIP, 1, 52);
    assertThat(kept.days(from, until, calendar())).hasSize(36);
    assertThat(skipped.days(from, until, calendar())).hasSize(36 - 15);
  }

  /** What moves out of the days that are asked for is not among them, what moves in is. */
  @Test
  void aMovedDayBelongsToWhereItMoves() {
    var plan = new DutyPlan(true, Set.of(), OnNonWorkday.NEXT_WORKDAY, 1, 52);
    var sunday = LocalDate.of(2026, 3, 15);
    assertThat(plan.days(sunday, sunday, calendar())).isEmpty();
    assertThat(plan.days(sunday.plusDays(1), sunday.plusDays(1), calendar())).hasSize(1);
    var afterTheFestival = LocalDate.of(2026, 2, 24);
    assertThat(plan.days(afterTheFestival, afterTheFestival, calendar())).hasSize(1);
  }

  @Test
  void anOfficeIsThereOnEveryWorkingDayUnlessSomebodySaysOtherwise() {
    var plan = DutyPlan.standard(UnitKind.TOWN_OFFICE);
    assertThat(plan.days(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8), calendar()))
        .hasSize(5);
    assertThat(DutyPlan.standard(UnitKind.STATION).fifths()).isTrue();
    assertThat(plan.weekdays()).doesNotContain(DayOfWeek.SUNDAY);
  }

  private WorkCalendar calendar() {
    return workingDays.calendar();
  }
}
