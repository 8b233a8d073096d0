package org.lianxin.correspondence;

import org.lianxin.foundation.BeforeOpening;
import org.lianxin.wording.ShippedWordings;
import org.springframework.stereotype.Component;

/** Puts the wording parts of letters where an office can find and change them. */
@Component
class LetterTextsStart extends BeforeOpening {

  private final ShippedWordings wordings;

  LetterTextsStart(ShippedWordings wordings) {
    this.wordings = wordings;
  }

  @Override
  protected void prepare() {
    wordings.take(LetterTexts.FILE);
  }

  /** After the demo's own, of which some have the same keys. */
  @Override
  public int getPhase() {
    return super.getPhase() + 1;
  }
}
