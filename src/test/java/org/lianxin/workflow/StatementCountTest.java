package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The budgets of design.md §8, counted over whole calls: signing in, the call's own work and the
 * engine's.
 */
@DatabaseTest
class StatementCountTest {

  @Autowired Callers callers;

  /** The first calls read what is kept in memory afterwards. */
  @BeforeEach
  void warmUp() {
    // The first sign-in of a program on a day is put on record.
    for (var login : List.of("supervisor", "leader", "publicist")) {
      callers.as(login).get("/api/me").is(200);
    }
    var path = new Cases(callers).registered().dispatched("D-CIVIL", "D-WATER").noticed();
    path.signedFor("civil").signedFor("water").signedFor("land").coOpinionOf("civil");
    path.coOpinionOf("water").handled().checked().issued().delivered();
  }

  @Test
  void aPageOfTheWorkListTakesThreeStatementsWhateverTheNumberOfRows() {
    var few = count(() -> callers.as("registrar").get("/api/work-items?size=1").is(200));
    for (var i = 0; i < 5; i++) {
      new Cases(callers).registered().escalated().approvedByChief();
    }
    var many = count(() -> callers.as("registrar").get("/api/work-items?size=100").is(200));
    assertThat(few).hasSizeLessThanOrEqualTo(3);
    assertThat(many).hasSameSizeAs(few);
  }

  @Test
  void aPageOfTheLedgerTakesThreeStatementsWhateverTheNumberOfRows() {
    var few = count(() -> callers.as("supervisor").get("/api/cases?size=1").is(200));
    for (var i = 0; i < 5; i++) {
      new Cases(callers).registered();
    }
    var many = count(() -> callers.as("supervisor").get("/api/cases?size=100").is(200));
    assertThat(few).hasSizeLessThanOrEqualTo(3);
    assertThat(many).hasSameSizeAs(few);
  }

  @Test
  void aCasesPageTakesTheSameNumberWhateverTheNumberOfUnits() {
    for (var reader : List.of("registrar", "leader", "land")) {
      var alone = new Cases(callers).registered().dispatched();
      var few = count(() -> alone.seenBy(reader).is(200));
      var together = new Cases(callers).registered().dispatched("D-CIVIL", "D-WATER", "D-AGRI");
      var many = count(() -> together.seenBy(reader).is(200));
      // For two of them it is put on record that they saw personal data; of the handling unit it is
      // asked whether it has called to a hearing.
      assertThat(few).as(reader).hasSizeLessThanOrEqualTo(reader.equals("land") ? 18 : 17);
      assertThat(many).as(reader).hasSameSizeAs(few);
    }
  }

  @Test
  void registeringTakesAtMostTwentyFiveStatementsOfWhateverKind() {
    callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
    for (var form : List.of(Cases.registration(), Cases.accusation())) {
      assertThat(count(() -> callers.as("officer").post("/api/cases", form).is(201)))
          .hasSizeLessThanOrEqualTo(25);
    }
  }

  @Test
  void claimingTakesAtMostFourteenStatements() {
    var path = new Cases(callers).registered();
    var item = path.item("settleOnSite");
    assertThat(
            count(
                () ->
                    callers
                        .as("officer")
                        .post("/api/work-items/" + item + "/claim", Cases.form())
                        .is(200)))
        .hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void completingAStageTakesAtMostThirtyEightStatements() {
    var path = new Cases(callers).registered();
    within(38, path, "officer", "settleOnSite", Cases.escalation());
    within(38, path, "chief", "reviewByChief", "decision", "APPROVE", "opinion", "同意上报");
    within(38, path, "registrar", "proposeHandling", Cases.proposal("D-CIVIL"));
    within(38, path, "leader", "instruct", Cases.assignment("D-CIVIL"));
    within(38, path, "registrar", "issueNotice", Cases.acceptance());
    within(38, path, "land", "signFor@D-LAND", Cases.objection());
    within(38, path, "registrar", "judgeObjection", Cases.reassignment("D-WATER"));
    within(38, path, "water", "signFor@D-WATER", Cases.objection());
    within(38, path, "leader", "decideObjection", Cases.reassignment("D-LAND"));
    within(38, path, "land", "signFor@D-LAND", "decision", "SIGN");
    within(38, path, "civil", "signFor@D-CIVIL", "decision", "SIGN");
    within(38, path, "civil", "handleCo@D-CIVIL", "coOpinion", Cases.TEXT);
    within(38, path, "land", "handleLead", Cases.handling());
    within(38, path, "landhead", "checkOpinion", "decision", "APPROVE");
    within(38, path, "leader", "signOpinion", "decision", "ISSUE");
    // Ends the case and starts two processes beside it: the public notice and the evaluation.
    within(42, path, "officer", "deliver", Cases.delivery());
    within(38, path, "registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    within(38, path, "publicist", "reviewPublicity", "decision", "PUBLISH");
  }

  private void within(int most, Cases.Path path, String login, String task, Object... form) {
    var item = path.item(task);
    var sent =
        count(
            () ->
                callers
                    .as(login)
                    .post("/api/work-items/" + item + "/complete", Cases.form(form))
                    .is(200));
    assertThat(sent).as(task).hasSizeLessThanOrEqualTo(most);
  }

  private static List<String> count(Runnable call) {
    return StatementCounter.during(call);
  }
}
