package org.lianxin.statistics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Asks what a county asks most, for nobody: the first to ask a program that has just started would
 * wait for the cases to be taken up, and for the machine to learn how to count them.
 */
@Component
class Rehearsal {

  private static final List<Dimension> MOST_ASKED =
      List.of(Dimension.VILLAGE, Dimension.STATION, Dimension.UNIT, Dimension.CATEGORY);

  /** As long as it takes later on; a second is what somebody waits for at most. */
  private static final Duration FAST = Duration.ofMillis(400);

  /** A start is not to take longer for it: where memory is short it would never be that fast. */
  private static final int ROUNDS = 2;

  private final Figures figures;
  private final Organization organization;
  private final BusinessClock clock;

  Rehearsal(Figures figures, Organization organization, BusinessClock clock) {
    this.figures = figures;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * This year so far, as the county sees it, again until each answer is there at once; nothing
   * before there is a county.
   */
  void hold() {
    organization.units().stream()
        .filter(unit -> unit.kind() == UnitKind.COUNTY)
        .findFirst()
        .ifPresent(this::hold);
  }

  private void hold(Unit county) {
    var round = 0;
    while (round < ROUNDS && slowest(county).compareTo(FAST) > 0) {
      round++;
    }
  }

  private Duration slowest(Unit county) {
    return MOST_ASKED.stream()
        .map(by -> took(by, county))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private Duration took(Dimension by, Unit county) {
    var today = clock.today();
    var year = new Period(today.withDayOfYear(1), today);
    var begun = System.nanoTime();
    figures.of(new Asked(year, by, Map.of()), Outlook.COUNTY, Actor.system(county));
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
