package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 批办: what a leader instructed; domain.md §3.6. Versions are only ever added. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Instruction {

  @Id private UUID id;
  private String caseNo;
  private String leader;
  private Instant instructedAt;
  private String text;
  private String leadUnit;
  private String coUnits;
  private LocalDate dueDate;
  private boolean publishable;
  private boolean takeCharge;

  protected Instruction() {}

  public Instruction(UUID id, Step step, LocalDate dueDate) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.leader = step.actor().login();
    this.instructedAt = step.at();
    this.text = step.form().required("instruction");
    this.leadUnit = step.form().required("leadUnit");
    this.coUnits = String.join(",", step.form().codes("coUnits"));
    this.dueDate = dueDate;
    this.publishable = step.form().flag("publishable");
    this.takeCharge = step.form().flag("takeCharge");
  }
}
