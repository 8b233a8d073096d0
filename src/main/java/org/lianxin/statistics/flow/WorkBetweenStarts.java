package org.lianxin.statistics.flow;

import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.UnitKind;
import org.lianxin.statistics.BetweenStarts;
import org.lianxin.statistics.Period;
import org.springframework.stereotype.Component;

/** What was done in the last year, for the flow through the stages. */
@Component
class WorkBetweenStarts implements BetweenStarts {

  private final WorkLog work;
  private final Flow flow;
  private final Organization organization;
  private final BusinessClock clock;

  WorkBetweenStarts(WorkLog work, Flow flow, Organization organization, BusinessClock clock) {
    this.work = work;
    this.flow = flow;
    this.organization = organization;
    this.clock = clock;
  }

  @Override
  public boolean goesOn() {
    var goesOn = work.goesOn();
    if (goesOn) {
      rehearse();
    }
    return goesOn;
  }

  /** This year so far, as the county sees it; the present month is read for it. */
  private void rehearse() {
    var today = clock.today();
    var year = new Period(today.withDayOfYear(1), today);
    organization.units().stream()
        .filter(unit -> unit.kind() == UnitKind.COUNTY)
        .findFirst()
        .ifPresent(county -> flow.stages(year, Range.of(Actor.system(county), Outlook.COUNTY)));
  }

  @Override
  public void renew() {
    work.renew();
  }
}
