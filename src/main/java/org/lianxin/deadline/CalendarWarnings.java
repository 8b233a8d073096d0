package org.lianxin.deadline;

import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Component;

/** Says that a year is counted with whose holidays nobody has entered yet. */
@Component
public class CalendarWarnings {

  private final WorkingDays workingDays;
  private final BusinessClock clock;
  private final Words words;

  CalendarWarnings(WorkingDays workingDays, BusinessClock clock, Words words) {
    this.workingDays = workingDays;
    this.clock = clock;
    this.words = words;
  }

  /** One sentence for each year that is missing, in the caller's language. */
  public List<String> now() {
    return workingDays.yearsMissing(clock.today()).stream()
        .map(year -> words.of("deadline.missing", String.valueOf(year)))
        .toList();
  }
}
