package org.lianxin.privacy.retention;

import java.util.Map;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/**
 * 归档: the archivist chooses how long the case is kept; the table proposes. A shorter choice does
 * not bring it on a destruction list before the table does.
 */
@Component
class Archiving implements StepRule {

  private static final String RETENTION = "retention";

  private final RetentionTable table;

  Archiving(RetentionTable table) {
    this.table = table;
  }

  @Override
  public String task() {
    return "archive";
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    return Map.of(RETENTION, table.of(theCase).name());
  }

  @Override
  public Map<String, Object> record(Step step) {
    step.theCase().custody().keptFor(step.form().required(RETENTION));
    return Map.of();
  }
}
