package org.lianxin.workflow.carryover;

import org.lianxin.foundation.BeforeOpening;
import org.lianxin.workflow.engine.ProcessFiles;
import org.lianxin.workflow.engine.WiringCheck;
import org.springframework.stereotype.Component;

/**
 * Carries running cases to what has just been deployed, then looks whether everything is there that
 * they and those left behind will need: what only the carried ones needed may be gone.
 */
@Component
class CarryoverStart extends BeforeOpening {

  private final ProcessFiles files;
  private final Carryover carryover;
  private final WiringCheck wiring;

  CarryoverStart(ProcessFiles files, Carryover carryover, WiringCheck wiring) {
    this.files = files;
    this.carryover = carryover;
    this.wiring = wiring;
  }

  @Override
  protected void prepare() {
    carryover.carry(files.current(), CarryoverFile.all());
    wiring.check(files.current());
  }

  /** Before whatever starts cases by itself, as the demo does. */
  @Override
  public int getPhase() {
    return super.getPhase() - 1;
  }
}
