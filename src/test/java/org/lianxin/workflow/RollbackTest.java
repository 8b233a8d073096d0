package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction from the form to the engine: what fails late leaves nothing behind. */
@DatabaseTest
class RollbackTest {

  private static final List<String> TABLES =
      List.of(
          "petition_case",
          "petitioner",
          "petition_request",
          "agency_mandate",
          "case_step",
          "case_number",
          "registration_key",
          "escalation_report",
          "assignment",
          "instruction",
          "work_item",
          "work_item_draft",
          "audit_event",
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_HI_PROCINST",
          "ACT_HI_TASKINST",
          "ACT_HI_ACTINST");

  @Autowired Callers callers;
  @Autowired WorkItems items;
  @Autowired Registrations registrations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aFailureAfterTheEngineMovedOnLeavesNoStepNoItemAndNoMovedToken() {
    var path = new Cases(callers).registered();
    var item = path.item("settleOnSite");
    var before = everything(path.caseNo);

    assertThatThrownBy(
            () ->
                failingAfter(
                    () -> items.complete(item, Cases.form(Cases.escalation()), null, OFFICER)))
        .isInstanceOf(PowerCut.class);

    assertThat(everything(path.caseNo)).isEqualTo(before);
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    // The case is not stuck: the same item can be completed afterwards.
    path.escalated();
  }

  @Test
  void aRegistrationThatFailsLateLeavesNothingAndNoNumberDrawn() {
    new Cases(callers).registered();
    var before = sizes();
    assertThatThrownBy(
            () ->
                failingAfter(() -> registrations.register(Cases.registration(), "a-key", OFFICER)))
        .isInstanceOf(PowerCut.class);
    assertThat(sizes()).isEqualTo(before);
    var drawn =
        jdbc.sql("SELECT SUM(last_number) FROM case_number WHERE unit = 'ST-XZ'")
            .query(Long.class)
            .single();
    var cases =
        jdbc.sql("SELECT COUNT(*) FROM petition_case WHERE registered_unit = 'ST-XZ'")
            .query(Long.class)
            .single();
    assertThat(drawn).isEqualTo(cases);
  }

  @Test
  void aDecisionThatTheProcessDoesNotKnowFailsAndMovesNothing() {
    var path = new Cases(callers).registered();
    var item = "/api/work-items/" + path.item("settleOnSite");
    var before = everything(path.caseNo);
    var form = Cases.form("decision", "FORGET_IT");
    callers.as("officer").post(item + "/complete", form).is(422);
    assertThat(everything(path.caseNo)).isEqualTo(before);
  }

  private static final Actor OFFICER =
      new Actor("officer", "站员甲", "ST-XZ", "990101001000", Set.of(Role.STATION_OFFICER));

  private void failingAfter(Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              work.run();
              throw new PowerCut();
            });
  }

  private List<String> everything(String caseNo) {
    var open =
        jdbc.sql(
                "SELECT CONCAT(id, status, task, version) FROM work_item WHERE case_no = ?"
                    + " ORDER BY id")
            .param(caseNo)
            .query(String.class)
            .list();
    var state =
        jdbc.sql("SELECT CONCAT(state, version) FROM petition_case WHERE case_no = ?")
            .param(caseNo)
            .query(String.class)
            .list();
    var tokens =
        jdbc.sql(
                "SELECT CONCAT(ID_, ACT_ID_) FROM ACT_RU_EXECUTION WHERE ACT_ID_ IS NOT NULL"
                    + " ORDER BY ID_")
            .query(String.class)
            .list();
    return Stream.of(open, state, tokens, sizes()).flatMap(List::stream).toList();
  }

  private List<String> sizes() {
    return TABLES.stream()
        .map(
            table ->
                table + " " + jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single())
        .toList();
  }

  private static final class PowerCut extends RuntimeException {}
}
