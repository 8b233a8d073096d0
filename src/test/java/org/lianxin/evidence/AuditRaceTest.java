package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks and changes of one case at the same moment: each is on record once, in one chain. */
@DatabaseTest
class AuditRaceTest {

  @Autowired Callers callers;
  @Autowired Verification verification;
  @Autowired Evidence evidence;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @RepeatedTest(3)
  void whoeverLooksWhileOthersChangeTheCaseIsOnRecordAndNobodyIsRefused() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL", "D-WATER");
    var notice = path.item("issueNotice");
    var trail = new Trail(jdbc);
    var calls = new ArrayList<Callable<Answer>>();
    calls.add(completing("registrar", notice, Cases.acceptance()));
    calls.add(completing("land", path.item("signFor@D-LAND"), "decision", "SIGN"));
    calls.add(completing("civil", path.item("signFor@D-CIVIL"), "decision", "SIGN"));
    calls.add(completing("water", path.item("signFor@D-WATER"), "decision", "SIGN"));
    for (var login : List.of("officer", "chief", "registrar", "land", "officer", "registrar")) {
      calls.add(() -> callers.as(login).get("/api/cases/" + path.caseNo));
      calls.add(() -> callers.as(login).get("/api/cases/" + path.caseNo + "/timeline"));
    }
    var verifying = calls.size();
    calls.add(() -> callers.as("auditor").get("/api/audit/verify"));
    var before = trail.end(path.caseNo);

    var answers = Together.call(calls);

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    // What grows while it is verified is not called broken.
    assertThat(answers.get(verifying).body().get("ok").asBoolean()).isTrue();
    var left = trail.since(path.caseNo, before);
    assertThat(left).filteredOn(event -> event.contains("COMPLETED")).hasSize(4);
    assertThat(left).filteredOn(event -> event.contains("SAW_PERSONAL")).hasSize(12);
    assertThat(left).hasSize(16);
    assertThat(verification.verify().firstBroken()).isNull();
  }

  @Test
  void manyWhoBeginTheSameChainTogetherAllFindTheirPlaceInIt() {
    var login = "race" + System.nanoTime();
    Together.call(
        12,
        () -> {
          for (var i = 0; i < 10; i++) {
            transaction.executeWithoutResult(
                status ->
                    evidence.ofAccount(
                        login, Deed.of(Doer.SYSTEM, Act.ACCOUNT_CHANGED, "account", null)));
          }
          return login;
        });
    assertThat(new Trail(jdbc).of("account:" + login)).hasSize(120);
    assertThat(verification.verify().firstBroken()).isNull();
  }

  private Callable<Answer> completing(String login, String item, Object... form) {
    return () -> callers.as(login).post("/api/work-items/" + item + "/complete", Cases.form(form));
  }
}
