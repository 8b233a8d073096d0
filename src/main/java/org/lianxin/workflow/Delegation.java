package org.lianxin.workflow;

import org.lianxin.access.Accounts;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 委派: a colleague prepares the item and hands it back; who delegated it completes it. */
@Component
class Delegation extends HandingOn {

  Delegation(OpenItems items, CaseProcess process, Accounts accounts) {
    super(items, process, accounts);
  }

  @Override
  public String task() {
    return "delegate";
  }

  @Override
  void act(WorkItem item, Step step) {
    item.claim(step.actor().login());
    item.delegate(step.form().required("to"));
    process.assign(item);
  }
}
