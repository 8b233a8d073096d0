package org.lianxin.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.CalendarYear.Status;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar: read by all, taken in year by year by the administrator. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

  private final WorkingDays workingDays;
  private final ArrangedYears years;
  private final CalendarWarnings warnings;

  CalendarController(WorkingDays workingDays, ArrangedYears years, CalendarWarnings warnings) {
    this.workingDays = workingDays;
    this.years = years;
    this.warnings = warnings;
  }

  /**
   * A year's arrangement as the administrator hands it in.
   *
   * @param csv as {@link ArrangementFile} says
   */
  record Arrangement(@Nullable Status status, @Nullable String noticeNo, @Nullable String csv) {}

  @GetMapping("/{year:\\d{4}}")
  ArrangedYear year(@PathVariable int year) {
    return years.find(year).orElseThrow(Unknown::new);
  }

  /** Running clocks are counted anew with it. */
  @PostMapping("/{year:\\d{4}}")
  ArrangedYear take(@PathVariable int year, @RequestBody Arrangement arrangement, Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
    if (arrangement.status == null) {
      throw new BadParameter("status");
    }
    if (arrangement.noticeNo == null) {
      throw new BadParameter("noticeNo");
    }
    if (arrangement.csv == null) {
      throw new BadParameter("csv");
    }
    workingDays.importYear(
        new CalendarYear(year, arrangement.status, arrangement.noticeNo),
        arrangement.csv,
        actor.doer());
    return year(year);
  }

  /** Years that should be known by now and are not, in words. */
  @GetMapping("/warnings")
  List<String> warnings() {
    return warnings.now();
  }
}
