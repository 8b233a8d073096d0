package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** bpmn/publicNotice.bpmn: drafted by one, read by another, up for its time, taken down. */
@DatabaseTest
class PublicNoticeProcessTest {

  @Autowired Callers callers;
  @Autowired ProcessEngine engine;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired TransactionTemplate transaction;

  @Test
  void aRejectedDraftIsWrittenAgainAndPublished() {
    var path = closed();
    draft(path, "registrar", "本村晒谷场东侧一户的争议已处理。").is(200);
    assertThat(path.open()).containsExactly("reviewPublicity@OFFICE");
    path.does("publicist", "reviewPublicity", "decision", "REJECT", "opinion", "晒谷场东侧可认出当事人，请删去。");
    assertThat(path.open()).containsExactly("draftPublicity@OFFICE");
    assertThat(notice(path)).isEqualTo("DRAFT");

    draft(path, "registrar2", "本村一宗宅基地争议已处理。").is(200);
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");

    assertThat(path.open()).isEmpty();
    assertThat(notice(path)).isEqualTo("PUBLISHED");
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void aNoticeIsTakenDownByItsTimerWhenItsLastDayIsOverAndNotBefore() {
    var path = closed();
    draft(path, "registrar", "本村一宗宅基地争议已处理。").is(200);
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    var over = clock.today().plusDays(14 + 1).atStartOfDay(BusinessClock.ZONE).toInstant();
    assertThat(due(path)).isEmpty();
    try {
      clock.moveTo(over.minus(Duration.ofSeconds(1)));
      assertThat(due(path)).isEmpty();

      clock.moveTo(over.plus(Duration.ofSeconds(1)));
      assertThat(due(path)).hasSize(1);
      due(path).forEach(job -> engine.getManagementService().executeJob(job.getId()));

      assertThat(notice(path)).isEqualTo("WITHDRAWN");
      assertThat(withdrawnAt(path)).isEqualTo(over.plus(Duration.ofSeconds(1)));
      assertThat(running(path)).isZero();
      assertThat(path.open()).isEmpty();
    } finally {
      clock.release();
    }
  }

  @Test
  void whoHasBothDutiesDoesNotPassHisOwnDraft() { // domain.md §9 item 11
    var login = "both" + System.nanoTime();
    transaction.executeWithoutResult(
        status ->
            accounts.create(
                login,
                "登记员兼审核员",
                "OFFICE",
                Set.of(Role.TOWN_OFFICE, Role.PUBLICITY_REVIEWER),
                "demo"));
    try {
      var own = closed();
      draft(own, login, "本村一宗宅基地争议已处理。").is(200);
      own.tries(login, "reviewPublicity", "decision", "PUBLISH").is(403);
      assertThat(own.open()).containsExactly("reviewPublicity@OFFICE");

      var other = closed();
      draft(other, "registrar", "本村一宗宅基地争议已处理。").is(200);
      other.does(login, "reviewPublicity", "decision", "PUBLISH");
      assertThat(notice(other)).isEqualTo("PUBLISHED");
    } finally {
      transaction.executeWithoutResult(
          status -> jdbc.sql("DELETE FROM account WHERE login = ?").param(login).update());
    }
  }

  /** Else the second reader passes what he has not read. */
  @Test
  void theSecondReaderSeesTheDraftInHisForm() {
    var path = closed();
    draft(path, "registrar", "本村一宗宅基地争议已处理。").is(200);
    var form =
        callers
            .as("publicist")
            .get("/api/work-items/" + path.item("reviewPublicity") + "/form")
            .is(200);
    assertThat(form.text("/data/draftText")).isEqualTo("本村一宗宅基地争议已处理。");
    assertThat(form.body().at("/schema").findValuesAsString("key"))
        .contains("draftText", "draftScope", "draftFrom", "draftTo");
  }

  private Cases.Path closed() {
    return new Cases(callers).registered().closed();
  }

  private org.lianxin.testing.Answer draft(Cases.Path path, String login, String text) {
    return path.tries(
        login,
        "draftPublicity",
        "text",
        text,
        "scope",
        "VILLAGE",
        "from",
        clock.today().toString(),
        "to",
        clock.today().plusDays(14).toString());
  }

  private String notice(Cases.Path path) {
    return jdbc.sql("SELECT state FROM public_notice WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private Instant withdrawnAt(Cases.Path path) {
    return jdbc.sql("SELECT withdrawn_at FROM public_notice WHERE case_no = ?")
        .param(path.caseNo)
        .query(Instant.class)
        .single();
  }

  private long running(Cases.Path path) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(path.caseNo)
        .count();
  }

  private List<Job> due(Cases.Path path) {
    var notice =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(path.caseNo, "publicNotice")
            .singleResult();
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(notice.getId())
        .executable()
        .list();
  }
}
