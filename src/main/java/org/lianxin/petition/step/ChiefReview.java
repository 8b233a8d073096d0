package org.lianxin.petition.step;

import org.springframework.stereotype.Component;

/** 站长审核. */
@Component
class ChiefReview extends Approval {

  @Override
  public String task() {
    return "reviewByChief";
  }

  @Override
  public boolean canBeTakenBack() {
    return true;
  }
}
