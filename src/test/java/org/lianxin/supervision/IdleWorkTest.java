package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that nobody does. */
@AloneTest
class IdleWorkTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Watch watch;
  @Autowired TransactionTemplate transactions;

  private Told told;

  @BeforeEach
  void firstDay() {
    told = new Told(jdbc, clock, watch, transactions);
    told.on("2026-03-02");
  }

  @AfterEach
  void releaseTheClock() {
    inUse("land", true);
    inUse("registrar2", true);
    clock.release();
  }

  @Test
  void whatSomebodyHadWhoHasLeftIsTheUnitsAgain() {
    var path = new Cases(callers).registered().dispatched().noticedOn("2026-03-02");
    path.signedFor("land");
    claim("land", path.item("handleLead"));
    inUse("land", false);
    told.watchedOn("2026-03-02");
    assertThat(assignees(path)).isEqualTo("none none");
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(actor, ' ', object_type) FROM audit_event"
                        + " WHERE chain = ? AND action = 'RELEASED'")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly("system handleLead");
    assertThat(told.of(path.caseNo, MessageKind.LEFT)).containsExactly("landhead");
    told.watchedOn("2026-03-02");
    assertThat(told.of(path.caseNo, MessageKind.LEFT)).hasSize(1);
    inUse("land", true);
    path.handled();
  }

  @Test
  void soItIsWhereWhoDelegatedItHasLeft() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    claim("registrar2", path.item("proposeHandling"));
    path.acts(
        "registrar2",
        "delegate",
        "workItem",
        path.item("proposeHandling"),
        "to",
        "registrar",
        "note",
        "请先拟一稿。");
    inUse("registrar2", false);
    told.watchedOn("2026-03-02");
    assertThat(told.of(path.caseNo, MessageKind.LEFT)).containsExactly("leader", "leader2");
    path.proposed();
  }

  @Test
  void ofWhatNobodyHasClaimedForTwoWorkingDaysTheHeadIsTold() {
    told.on("2026-03-05");
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticedOn("2026-03-05");
    claim("civilhead", path.item("signFor@D-CIVIL"));
    // Thursday the 5th; two working days end with Monday the 9th.
    told.watchedOn("2026-03-09");
    assertThat(told.of(path.caseNo, MessageKind.UNCLAIMED)).isEmpty();
    told.watchedOn("2026-03-10");
    assertThat(told.of(path.caseNo, MessageKind.UNCLAIMED)).contains("landhead");
    told.watchedOn("2026-03-10");
    told.watchedOn("2026-03-11");
    assertThat(told.of(path.caseNo, MessageKind.UNCLAIMED))
        .filteredOn("landhead"::equals)
        .hasSizeLessThanOrEqualTo(2);
    assertThat(told.of(path.caseNo, MessageKind.UNCLAIMED)).doesNotContain("civilhead");
  }

  private void claim(String login, String item) {
    callers.as(login).post("/api/work-items/" + item + "/claim", Cases.form()).is(200);
  }

  private void inUse(String login, boolean active) {
    told.change("UPDATE account SET active = ? WHERE login = ?", active, login);
  }

  /** Of the one open item: on our list, and in the engine. */
  private String assignees(Cases.Path path) {
    return jdbc.sql(
            "SELECT CONCAT(COALESCE(w.assignee, 'none'), ' ', COALESCE(t.ASSIGNEE_, 'none'))"
                + " FROM work_item w JOIN ACT_RU_TASK t ON t.ID_ = w.id"
                + " WHERE w.case_no = ? AND w.status = 'OPEN'")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }
}
