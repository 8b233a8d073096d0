package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the program could not do by itself is seen, and tried again, by whoever runs the system. */
@DatabaseTest
class FailedJobsTest {

  private static final String JOBS = "/api/admin/jobs";

  @Autowired Callers callers;
  @Autowired ProcessEngine engine;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whatFailedIsListedWithoutAWordOfTheCaseAndDoneWhenItIsTriedAgain() {
    var path = settled();
    clock.moveTo(clock.instant().plus(Duration.ofDays(5)));
    var job = timer(path);
    var state = path.state();
    setState(path, "沈𠮷的事");
    assertThatThrownBy(() -> fire(job)).isInstanceOf(RuntimeException.class);
    setState(path, state);

    var listed = listed(job.getId()).get(0);
    assertThat(listed.get("caseNo").asString()).isEqualTo(path.caseNo);
    assertThat(listed.get("process").asString()).matches(".*\\p{IsHan}.*");
    assertThat(listed.get("activity").asString()).matches(".*\\p{IsHan}.*");
    assertThat(listed.get("error").asString()).matches("[A-Za-z]+(Exception|Error)");
    assertThat(listed.get("retries").asInt()).isEqualTo(4);
    assertThat(listed.toString()).doesNotContain("沈", "的事", "宅基地");

    callers.as("admin").post(JOBS + "/" + job.getId() + "/retry", Map.of()).is(204);
    var again = timer(path);
    assertThat(again.getRetries()).isEqualTo(5);
    assertThat(again.getDuedate().toInstant()).isBeforeOrEqualTo(clock.instant());
    assertThat(
            jdbc.sql("SELECT actor FROM audit_event WHERE action = 'JOB_RETRIED' AND object_id = ?")
                .param(job.getId())
                .query(String.class)
                .list())
        .containsExactly("admin");

    fire(again);
    assertThat(path.state()).isEqualTo("ESCALATED");
    assertThat(listed(job.getId())).isEmpty();
    callers.as("admin").post(JOBS + "/" + job.getId() + "/retry", Map.of()).is(404);
  }

  @Test
  void whatHasNotFailedIsNeitherListedNorTriedAgain() {
    var job = timer(settled());
    assertThat(listed(job.getId())).isEmpty();
    callers.as("admin").post(JOBS + "/" + job.getId() + "/retry", Map.of()).is(404);
  }

  /** 三员分立, domain.md §2. */
  @Test
  void nobodyElseSeesThemOrLetsThemBeTriedAgain() {
    for (var login : List.of("security", "auditor", "registrar", "leader", "supervisor")) {
      callers.as(login).get(JOBS).is(403);
      callers.as(login).post(JOBS + "/1/retry", Map.of()).is(403);
    }
    callers.visitor().get(JOBS).is(401);
  }

  private Cases.Path settled() {
    return new Cases(callers)
        .registered()
        .does(
            "officer",
            "settleOnSite",
            "decision",
            "SETTLED",
            "measures",
            Cases.TEXT,
            "result",
            "双方当场达成一致，恢复原界桩。",
            "confirmLater",
            true);
  }

  /** As the engine's own threads do it, so that a failure is written down. */
  private void fire(Job job) {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    ExecuteJobHelper.executeJob(job.getId(), settings.getCommandExecutorTxRequired());
  }

  private Job timer(Cases.Path path) {
    var running =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(path.caseNo, "agencyPetition")
            .singleResult();
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(running.getId())
        .singleResult();
  }

  private List<JsonNode> listed(String id) {
    return callers
        .as("admin")
        .get(JOBS + "?failed=true&size=100")
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .filter(job -> job.get("id").asString().equals(id))
        .toList();
  }

  private void setState(Cases.Path path, String state) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE petition_case SET state = ? WHERE case_no = ?")
                .params(state, path.caseNo)
                .update());
  }
}
