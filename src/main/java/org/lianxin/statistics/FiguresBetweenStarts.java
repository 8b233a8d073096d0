package org.lianxin.statistics;

import org.springframework.stereotype.Component;

/** The figures' copy of the cases. */
@Component
class FiguresBetweenStarts implements BetweenStarts {

  private final FactsCopy copy;
  private final Rehearsal rehearsal;

  FiguresBetweenStarts(FactsCopy copy, Rehearsal rehearsal) {
    this.copy = copy;
    this.rehearsal = rehearsal;
  }

  @Override
  public boolean goesOn() {
    var goesOn = copy.goesOn();
    if (goesOn) {
      rehearsal.hold();
    }
    return goesOn;
  }

  @Override
  public void renew() {
    copy.renew();
  }
}
