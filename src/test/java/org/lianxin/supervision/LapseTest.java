package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows when a period is over and nobody has acted. */
@AloneTest
class LapseTest {

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
    clock.release();
  }

  @Test
  void whoHasNotObjectedInFiveWorkingDaysHasSignedFor() { // domain.md §4.4 C3b
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticedOn("2026-03-02");
    path.signedFor("civil");
    // Five working days from Monday the 2nd end with Monday the 9th.
    told.watchedOn("2026-03-09");
    assertThat(path.open()).contains("signFor@D-LAND");
    told.watchedOn("2026-03-10");
    assertThat(path.open()).containsExactlyInAnyOrder("handleLead@D-LAND", "handleCo@D-CIVIL");
    assertThat(
            jdbc.sql(
                    "SELECT CONCAT(actor, ' ', decision, ' ', unit) FROM case_step"
                        + " WHERE case_no = ? AND task = 'signFor' ORDER BY at")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly("civil SIGN D-CIVIL", "system SIGN D-LAND");
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM assignment WHERE case_no = ? AND unit = 'D-LAND'"
                        + " AND state = 'WORKING' AND handler IS NULL AND signed_at IS NOT NULL")
                .param(path.caseNo)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(told.running(path.caseNo, "C3b")).isZero();
    assertThat(told.lapses(path.caseNo)).singleElement().asString().startsWith("system signFor ");
    path.coOpinionOf("civil").handled().checked();
    assertThat(path.open()).containsExactly("signOpinion@TOWN");
  }

  @Test
  void aPartThatWasObjectedToIsNotSignedFor() {
    var path = new Cases(callers).registered().dispatched().noticedOn("2026-03-02");
    path.objectedBy("land");
    told.watchedOn("2026-03-20");
    assertThat(path.open()).containsExactly("judgeObjection@OFFICE");
  }

  @Test
  void theTimeToConcludeRunsThoughTheNoticeIsLate() { // domain.md §4.4: 受理之日
    var path = new Cases(callers).registered().dispatched();
    told.watchedOn("2026-03-17");
    assertThat(told.running(path.caseNo, "C4")).isZero();
    told.watchedOn("2026-03-18");
    assertThat(acceptedOn(path)).isEqualTo("2026-03-17");
    assertThat(told.running(path.caseNo, "C4")).isEqualTo(1);
    assertThat(due(path, "C4")).isEqualTo("2026-05-16");
    assertThat(told.lapses(path.caseNo)).contains("system C2 acceptedOn").doesNotHaveDuplicates();
    // The notice comes after all: it changes nothing about that.
    told.on("2026-03-20");
    path.noticedOn("2026-03-20");
    assertThat(acceptedOn(path)).isEqualTo("2026-03-17");
    assertThat(told.running(path.caseNo, "C4")).isEqualTo(1);
  }

  @Test
  void soItDoesWhereTheRouteIsOnlyChosenAfterwards() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    told.watchedOn("2026-03-18");
    assertThat(told.running(path.caseNo, "C4")).isZero();
    told.on("2026-03-19");
    path.proposed();
    assertThat(acceptedOn(path)).isEqualTo("2026-03-17");
    assertThat(due(path, "C4")).isEqualTo("2026-05-16");
  }

  @Test
  void onTheTenthDayTheNoticeIsRaisedWhereverTheCaseStands() { // domain.md §4.2
    var path = new Cases(callers).registered();
    // Received on 2 March: the tenth day is the 12th.
    told.watchedOn("2026-03-11");
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    told.watchedOn("2026-03-12");
    assertThat(path.open()).containsExactlyInAnyOrder("settleOnSite@ST-XZ", "issueNotice@OFFICE");
    told.watchedOn("2026-03-13");
    assertThat(path.open()).hasSize(2);
    assertThat(told.lapses(path.caseNo)).containsOnlyOnce("system I6 noticeRaised");
    path.noticedOn("2026-03-13");
    path.dispatched();
    // It is not asked for a second time.
    assertThat(path.open()).containsExactly("signFor@D-LAND");
  }

  @Test
  void aNoticeThatIsOpenOrServedIsNotRaisedAgain() {
    var open = new Cases(callers).registered().dispatched();
    var served = new Cases(callers).registered().dispatched().noticedOn("2026-03-02");
    told.watchedOn("2026-03-13");
    assertThat(open.open()).filteredOn(item -> item.startsWith("issueNotice")).hasSize(1);
    assertThat(served.open()).filteredOn(item -> item.startsWith("issueNotice")).isEmpty();
  }

  @Test
  void aVerbalMandateThatIsNotSignedEnds() { // domain.md §3.3
    var path = new Cases(callers).registered("mandateSignMethod", "VERBAL");
    told.watchedOn("2026-03-12");
    assertThat(revoked(path)).isZero();
    told.watchedOn("2026-03-13");
    assertThat(revoked(path)).isEqualTo(1);
    assertThat(told.lapses(path.caseNo)).containsOnlyOnce("system I5 mandateRevoked");
    // The case goes on as the petitioner's own: the handler brings him the answer.
    path.dispatched().noticedOn("2026-03-13").signedFor("land").handled().checked().issued();
    assertThat(path.open()).containsExactly("deliver@D-LAND");
  }

  @Test
  void aVerbalMandateThatWasSignedHolds() {
    var path = new Cases(callers).registered("mandateSignMethod", "VERBAL");
    path.acts("officer", "signMandate", "signMethod", "SIGNATURE", "signedAt", "2026-03-02");
    told.watchedOn("2026-03-13");
    assertThat(revoked(path)).isZero();
  }

  @Test
  void whoHasNotEvaluatedInTimeIsCountedAsThat() { // domain.md §3.9, §9 item 10
    told.on("2026-04-02");
    var path = delivered();
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    // 30 days from 2 April: 2 May.
    told.watchedOn("2026-05-02");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    told.watchedOn("2026-05-03");
    assertThat(path.open()).isEmpty();
    assertThat(
            jdbc.sql("SELECT status FROM evaluation WHERE case_no = ?")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly("OVERDUE");
    assertThat(told.lapses(path.caseNo)).contains("system C17 evaluationClosed");
  }

  @Test
  void aClosedCaseComesToTheArchiveWhenNoRightIsLeftAndOnce() { // domain.md §4.2
    told.on("2026-04-02");
    var path = delivered().calledBack();
    // 30 days after closing are over on 3 May, but the time to ask for review rolls to the 6th.
    told.watchedOn("2026-05-03");
    assertThat(path.open()).isEmpty();
    told.watchedOn("2026-05-06");
    assertThat(path.open()).isEmpty();
    told.watchedOn("2026-05-07");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
    told.watchedOn("2026-05-09");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
    assertThat(told.lapses(path.caseNo)).containsExactly("system C6 archiveDue");
    path.does("archivist", "archive", "retention", "P30", "volumeNo", "2026-信访-0001");
    told.watchedOn("2026-06-09");
    assertThat(path.state()).isEqualTo("ARCHIVED");
    assertThat(path.open()).isEmpty();
  }

  @Test
  void whatIsLeftToBeDoneIsWaitedFor() {
    told.on("2026-04-02");
    var path =
        new Cases(callers)
            .registered()
            .dispatched()
            .noticedOn("2026-04-02")
            .signedFor("land")
            .handled()
            .checked()
            .issued()
            .delivered()
            .calledBack();
    assertThat(path.open()).containsExactly("draftPublicity@OFFICE");
    told.watchedOn("2026-05-10");
    assertThat(path.open()).containsExactly("draftPublicity@OFFICE");
    told.on("2026-05-10");
    path.does("registrar", "draftPublicity", Cases.notice("2026-05-11", "2026-05-18"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    assertThat(path.open()).isEmpty();
    told.watchedOn("2026-05-12");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WITHDRAWN", "MERGED", "VOID", "TRANSFERRED", "SETTLED"})
  void everyEndedCaseComesToTheArchive(String how) {
    var path = new Cases(callers).registered();
    switch (how) {
      case "WITHDRAWN" ->
          path.acts(
              "officer",
              "withdraw",
              "reason",
              "双方已自行和解。",
              "signMethod",
              "SIGNATURE",
              "signedAt",
              "2026-03-02");
      case "MERGED" ->
          path.acts(
              "registrar",
              "merge",
              "into",
              new Cases(callers).registered().caseNo,
              "reason",
              "同一人反映同一事项。");
      case "VOID" -> {
        path.acts("officer", "void", "reason", "同一事项误登记两次，以先登记的一件为准。");
        path.does("registrar", "confirmVoid", "decision", "CONFIRM", "opinion", "情况属实。");
      }
      case "TRANSFERRED" ->
          path.acts("registrar", "split", "accusedPart", "村干部截留补偿款。", "nothingRemains", true);
      default -> settle(path);
    }
    assertThat(path.open()).isEmpty();
    // 30 days from 2 March: 1 April.
    told.watchedOn("2026-04-01");
    assertThat(path.open()).isEmpty();
    told.watchedOn("2026-04-02");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
  }

  @Test
  void whoAsksForReviewLateTakesHisCaseOutOfTheArchivistsHands() { // domain.md §4.2, late request
    told.on("2026-04-02");
    var path = delivered().calledBack();
    told.watchedOn("2026-05-07");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
    path.acts(
        "registrar",
        "requestReview",
        "grounds",
        "群众不认可丈量结果，请求复查。",
        "lateReason",
        "住院治疗，出院后才收到家人转交的意见书。",
        "signMethod",
        "SIGNATURE");
    assertThat(path.open()).containsExactly("admitReview@COUNTY");
  }

  @Test
  void aCaseThatIsTakenUpAgainIsNotArchivedMeanwhile() {
    var path = new Cases(callers).registered();
    settle(path);
    told.on("2026-03-20");
    path.acts("officer", "reopen", "reason", "对方没有履行约定，要求继续处理。", "requestedBy", "PETITIONER");
    assertThat(told.running(path.caseNo, "I7")).isZero();
    told.watchedOn("2026-04-02");
    assertThat(path.open()).doesNotContain("archive@SYSTEM");
    settle(path);
    told.watchedOn("2026-05-02");
    assertThat(path.open()).isEmpty();
    told.watchedOn("2026-05-03");
    assertThat(path.open()).containsExactly("archive@SYSTEM");
  }

  private static void settle(Cases.Path path) {
    path.does(
        "officer",
        "settleOnSite",
        "decision",
        "SETTLED",
        "measures",
        Cases.TEXT,
        "result",
        Cases.TEXT,
        "confirmMethod",
        "SIGNATURE");
  }

  /** Delivered on the day it was registered, with nothing to publish. */
  private Cases.Path delivered() {
    var today = clock.today().toString();
    return new Cases(callers)
        .registered("publicConsent", "NONE")
        .dispatched()
        .noticedOn(today)
        .signedFor("land")
        .handled()
        .checked()
        .issued()
        .delivered();
  }

  private String acceptedOn(Cases.Path path) {
    return jdbc.sql("SELECT accepted_on FROM petition_case WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private String due(Cases.Path path, String rule) {
    return jdbc.sql("SELECT last_day FROM clock WHERE case_no = ? AND rule = ?")
        .params(path.caseNo, rule)
        .query(String.class)
        .single();
  }

  private int revoked(Cases.Path path) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM agency_mandate WHERE case_no = ? AND revoked_at IS NOT NULL")
        .param(path.caseNo)
        .query(Integer.class)
        .single();
  }
}
