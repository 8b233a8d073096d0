package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** 上报四要点: the station's report in four points; domain.md §3.5. */
@Entity
@SuppressWarnings("NullAway.Init")
public class EscalationReport {

  @Id private UUID id;
  private String caseNo;
  private String workDone;
  private String results;
  private String remainingProblems;
  private String suggestions;
  private String whyNotOnSite;
  private String reporter;
  private Instant reportedAt;

  protected EscalationReport() {}

  public EscalationReport(UUID id, Step step) {
    this.id = id;
    this.caseNo = step.theCase().caseNo();
    this.workDone = step.form().required("workDone");
    this.results = step.form().required("results");
    this.remainingProblems = step.form().required("remainingProblems");
    this.suggestions = step.form().required("suggestions");
    this.whyNotOnSite = step.form().required("whyNotOnSite");
    this.reporter = step.actor().login();
    this.reportedAt = step.at();
  }
}
