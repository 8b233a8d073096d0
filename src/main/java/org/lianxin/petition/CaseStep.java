package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;

/**
 * One completed form, kept as it was submitted; design.md §2 rule 3. Never changed. Its fields with
 * personal data are kept apart from the others, sealed.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class CaseStep {

  @Id private UUID id;
  private String caseNo;
  private String task;
  private @Nullable String decision;
  private String formVersion;
  private String data;
  private byte @Nullable [] sealed;
  private String actor;
  private String actorName;
  private @Nullable String forLogin;
  private @Nullable String forName;
  private String unit;
  private @Nullable String workItem;
  private Instant at;

  protected CaseStep() {}

  CaseStep(UUID id, Step step, String json, byte @Nullable [] sealed) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.task = step.task();
    this.decision = step.form().decision();
    this.formVersion = step.formVersion();
    this.data = json;
    this.sealed = sealed;
    Actor who = step.actor();
    this.actor = who.login();
    this.actorName = who.name();
    var absent = who.standingInFor();
    this.forLogin = absent == null ? null : absent.login();
    this.forName = absent == null ? null : absent.name();
    this.unit = who.unit();
    this.workItem = step.workItem();
    this.at = step.at();
  }

  CaseSteps.Row row() {
    return new CaseSteps.Row(
        id.toString(), task, decision, data, sealed, actorName, forName, unit, at);
  }
}
