package org.lianxin.petition.action;

import org.lianxin.petition.CaseAction;
import org.springframework.stereotype.Component;

/** 补充材料: further facts and papers; they are read with the rest of the file. */
@Component
class Supplement implements CaseAction {

  @Override
  public String task() {
    return "supplement";
  }
}
