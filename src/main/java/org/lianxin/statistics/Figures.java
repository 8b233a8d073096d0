package org.lianxin.statistics;

import java.util.List;
import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Service;

/** The figures. */
@Service
public class Figures {

  private final BusinessClock clock;

  Figures(BusinessClock clock) {
    this.clock = clock;
  }

  /** What is asked, as far as he may know it. */
  public Summary of(Asked asked, Actor actor) {
    var period = asked.period();
    var before = period.previous();
    var last = period.yearBefore();
    return new Summary(
        period.from(),
        period.to(),
        clock.instant(),
        Map.of(),
        List.of(),
        new Summary.Past(before.from(), before.to(), Map.of()),
        new Summary.Past(last.from(), last.to(), Map.of()),
        "0");
  }
}
