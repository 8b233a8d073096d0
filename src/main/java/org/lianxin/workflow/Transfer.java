package org.lianxin.workflow;

import org.lianxin.access.Accounts;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 转办: a colleague has the item from now on. */
@Component
class Transfer extends HandingOn {

  Transfer(OpenItems items, CaseProcess process, Accounts accounts) {
    super(items, process, accounts);
  }

  @Override
  public String task() {
    return "transfer";
  }

  @Override
  void act(WorkItem item, Step step) {
    item.transfer(step.form().required("to"));
    process.assign(item);
  }
}
