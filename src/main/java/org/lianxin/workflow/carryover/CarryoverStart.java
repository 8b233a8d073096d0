package org.lianxin.workflow.carryover;

import org.lianxin.foundation.BeforeOpening;
import org.lianxin.petition.EarlierCases;
import org.lianxin.workflow.engine.ProcessFiles;
import org.lianxin.workflow.engine.WiringCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries running cases to what has just been deployed and gives clocks to those that had none,
 * then looks whether everything is there that they and those left behind will need: what only the
 * carried ones needed may be gone.
 */
@Component
class CarryoverStart extends BeforeOpening {

  private final ProcessFiles files;
  private static final Logger log = LoggerFactory.getLogger(CarryoverStart.class);

  private final Carryover carryover;
  private final EarlierCases earlier;
  private final WiringCheck wiring;

  CarryoverStart(
      ProcessFiles files, Carryover carryover, EarlierCases earlier, WiringCheck wiring) {
    this.files = files;
    this.carryover = carryover;
    this.earlier = earlier;
    this.wiring = wiring;
  }

  @Override
  protected void prepare() {
    carryover.carry(files.current(), CarryoverFile.all());
    var without = earlier.giveClocks();
    if (without > 0) {
      log.info("{} cases of an earlier release were given their clocks", without);
    }
    wiring.check(files.current());
  }

  /** Before whatever starts cases by itself, as the demo does. */
  @Override
  public int getPhase() {
    return super.getPhase() - 1;
  }
}
