package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 群众确认 in bpmn/agencyPetition.bpmn: an agreement on site is one when the petitioner says so. */
@DatabaseTest
class OnSiteConfirmationProcessTest {

  @Autowired Callers callers;
  @Autowired ProcessEngine engine;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void whatThePetitionerConfirmsLaterIsClosedThen() {
    var path = settled();
    assertThat(path.state()).isEqualTo("ON_SITE_PENDING_CONFIRM");
    assertThat(path.open()).containsExactly("confirmOnSite@ST-XZ");

    path.does("officer", "confirmOnSite", "decision", "CONFIRMED", "confirmMethod", "VOICE");

    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo("SETTLED_ON_SITE");
    assertThat(path.open()).isEmpty();
    assertThat(timers(path)).isEmpty();
  }

  @Test
  void whatThePetitionerRefusesGoesUpInFourPoints() {
    var path = settled();
    var refusal = Cases.escalation();
    refusal[1] = "REFUSED";
    path.does("officer", "confirmOnSite", refusal);
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
    assertThat(timers(path)).isEmpty();
  }

  @Test
  void whatThePetitionerLeavesUnansweredForThreeDaysGoesUp() { // domain.md §4.2
    try {
      var path = settled();
      var lastDay = clock.today().plusDays(3);
      clock.moveTo(lastDay.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant());
      assertThat(due(path, clock.instant())).isEmpty();

      clock.moveTo(lastDay.plusDays(1).atTime(0, 1).atZone(BusinessClock.ZONE).toInstant());
      assertThat(due(path, clock.instant())).hasSize(1);
      due(path, clock.instant())
          .forEach(job -> engine.getManagementService().executeJob(job.getId()));

      assertThat(path.state()).isEqualTo("ESCALATED");
      assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
      assertThat(
              jdbc.sql(
                      "SELECT CONCAT(actor, ' ', object_type, ' ', object_id) FROM audit_event"
                          + " WHERE chain = ? AND action = 'LAPSED'")
                  .param(path.caseNo)
                  .query(String.class)
                  .list())
          .containsExactly("system state ESCALATED");
    } finally {
      clock.release();
    }
  }

  /** What was settled on site never bars the formal path; domain.md §0.1 finding 3. */
  @Test
  void aCaseSettledOnSiteIsTakenUpAgainWhenThePetitionerAsksForIt() {
    var path = settled();
    path.does("officer", "confirmOnSite", "decision", "CONFIRMED", "confirmMethod", "VOICE");
    path.acts("officer", "reopen", "requestedBy", "PETITIONER", "reason", "界桩又被移动，要求重新处理。");
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    path.escalated();
    assertThat(path.open()).containsExactly("reviewByChief@ST-XZ");
  }

  private Cases.Path settled() {
    return new Cases(callers).registered().settledOnTrust();
  }

  private List<Job> due(Cases.Path path, Instant at) {
    return timers(path).stream().filter(job -> !job.getDuedate().toInstant().isAfter(at)).toList();
  }

  private List<Job> timers(Cases.Path path) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(path.caseNo, "agencyPetition")
        .list()
        .stream()
        .flatMap(
            running ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(running.getId())
                    .list()
                    .stream())
        .toList();
  }
}
