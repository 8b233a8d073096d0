package org.lianxin.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period counted out. The day of the event is not counted, the period ends at 24:00 of its last
 * day (民法典 Art. 201, 203).
 *
 * @param due the last day
 * @param rolled the next working day where the last day is a day off, else null
 * @param provisional a day that the answer rests on lies in a year not yet arranged
 * @param counted days counted
 * @param skipped days within the period that were not counted
 * @param rolledOver days off from the last day to the one it rolls to
 */
record Count(
    LocalDate due,
    @Nullable LocalDate rolled,
    boolean provisional,
    int counted,
    List<DayOff> skipped,
    List<DayOff> rolledOver) {

  private static final String HEARING = "听证";

  /**
   * Counts.
   *
   * @param hearings days on which the period stands still
   */
  static Count of(LocalDate start, Length length, WorkCalendar calendar, Set<LocalDate> hearings) {
    if (length.unit() == DayUnit.HOUR) {
      return new Count(start, null, false, 0, List.of(), List.of());
    }
    var working = length.unit() == DayUnit.WORKING_DAY;
    var provisional = false;
    var skipped = new ArrayList<DayOff>();
    var day = start;
    for (var counted = 0; counted < length.number(); ) {
      day = day.plusDays(1);
      var kind = calendar.day(day);
      provisional |= working && kind.provisional();
      if (hearings.contains(day)) {
        skipped.add(new DayOff(day, HEARING));
      } else if (working && !kind.working()) {
        skipped.add(new DayOff(day, kind.why()));
      } else {
        counted++;
      }
    }
    var next = calendar.workedFrom(day);
    var over = day.datesUntil(next).map(d -> new DayOff(d, calendar.day(d).why())).toList();
    return new Count(
        day,
        next.equals(day) ? null : next,
        provisional || calendar.day(day).provisional() || calendar.day(next).provisional(),
        length.number(),
        List.copyOf(skipped),
        over);
  }
}
