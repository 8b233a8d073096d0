package org.lianxin.petition.action;

import java.util.Map;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CasePath;
import org.lianxin.petition.Step;
import org.lianxin.petition.step.OtherWays;
import org.springframework.stereotype.Component;

/**
 * 导入其他途径 while the case is being handled: it turns out to belong to a court or another authority
 * (domain.md §4.2). The petitioner is told in writing.
 */
@Component
class RedirectElsewhere implements CaseAction {

  private final CasePath path;
  private final CaseClocks clocks;

  RedirectElsewhere(CasePath path, CaseClocks clocks) {
    this.path = path;
    this.clocks = clocks;
  }

  @Override
  public String task() {
    return "routeElsewhere";
  }

  @Override
  public Map<String, Object> record(Step step) {
    clocks.cancelAllButNotice(step.theCase(), "导入其他途径");
    step.theCase().takeRoute(OtherWays.routeOf(step.form().text("reasonCode")));
    path.stop(step.theCase(), CasePath.Stop.ROUTED);
    return Map.of();
  }
}
