package org.lianxin.petition.step;

import org.lianxin.organization.Organization;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseClocks;
import org.springframework.stereotype.Component;

/** 异议审核: the township office judges the first objection. */
@Component
class JudgeObjection extends ObjectionRuling {

  JudgeObjection(Assignments assignments, CaseClocks clocks, Organization organization) {
    super(assignments, clocks, organization);
  }

  @Override
  public String task() {
    return "judgeObjection";
  }
}
