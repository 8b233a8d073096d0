package org.lianxin.petition.step;

import org.lianxin.organization.Organization;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.springframework.stereotype.Component;

/** 异议裁定: the leader decides every further objection; domain.md §4.2. */
@Component
class DecideObjection extends ObjectionRuling {

  DecideObjection(Assignments assignments, CaseClocks clocks, Organization organization) {
    super(assignments, clocks, organization);
  }

  @Override
  public String task() {
    return "decideObjection";
  }
}
