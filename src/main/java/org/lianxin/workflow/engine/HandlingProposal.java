package org.lianxin.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.lianxin.organization.Organization;
import org.springframework.stereotype.Component;

/**
 * What the decision table {@code handlingProposal.dmn} proposes for a category: a lead unit and a
 * time limit. A proposal only: the office decides.
 */
@Component
public class HandlingProposal {

  private static final String TABLE = "handlingProposal";

  private final ProcessEngine engine;
  private final Organization organization;

  HandlingProposal(ProcessEngine engine, Organization organization) {
    this.engine = engine;
    this.organization = organization;
  }

  /** Form data of the proposal; a unit that this county does not have is left out. */
  public Map<String, Object> of(String categoryCode) {
    var row =
        engine
            .getDecisionService()
            .evaluateDecisionTableByKey(TABLE)
            .variables(Map.of("categoryCode", categoryCode))
            .evaluate()
            .getSingleResult();
    var data = new HashMap<String, Object>();
    if (row != null) {
      organization
          .unit((String) row.get("leadUnit"))
          .ifPresent(unit -> data.put("leadUnit", unit.code()));
      data.put("dueInDays", row.get("dueInDays"));
      data.put("basis", row.get("basis"));
    }
    return data;
  }
}
