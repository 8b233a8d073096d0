package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回、并案、关联、作废、导入其他途径: the case leaves its path and nothing of it stays behind. domain.md §4.2. */
@DatabaseTest
class StoppingTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whatIsWithdrawnIsSignedAndEndsEverything() {
    var path = worked();
    path.acts("land", "requestExtension", "days", 5, "reason", "四至需由测绘单位重新测量，难以完成。");
    path.acts("registrar", "void", "reason", "疑似重复登记，请核对。");
    var unsigned = path.triesAction("officer", "withdraw", "reason", "双方已自行和解。");
    assertThat(unsigned.is(422).fieldsRefused())
        .containsExactlyInAnyOrder("signMethod", "signedAt");
    var verbal = Cases.form("reason", "和解。", "signMethod", "VERBAL", "signedAt", "2026-03-09");
    assertThat(
            callers
                .as("officer")
                .post("/api/cases/" + path.caseNo + "/actions/withdraw", verbal)
                .is(422)
                .fieldsRefused())
        .containsExactly("signMethod");
    var tomorrow = path.triesAction("officer", "withdraw", Cases.withdrawal("2026-03-10"));
    assertThat(tomorrow.is(422).fieldsRefused()).containsExactly("signedAt");

    path.acts("officer", "withdraw", Cases.withdrawal("2026-03-09"));

    assertEnded(path, "WITHDRAWN", "WITHDRAWN");
    assertThat(path.clock("C4").get("endReason").asString()).isEqualTo("信访人撤回");
    assertNothingOnAnyDesk(path);
  }

  @Test
  void whoMayNotActForThePetitionerDoesNotWithdraw() {
    var path = worked();
    for (var login : List.of("land", "landhead", "leader", "civil", "reviewer", "officer2")) {
      path.triesAction(login, "withdraw", Cases.withdrawal("2026-03-09")).is(403);
    }
    assertThat(path.state()).isEqualTo("HANDLING");
  }

  @Test
  void aCaseIsMergedIntoAnOpenOneOfTheTownshipOnly() {
    var path = worked();
    var closed =
        new Cases(callers).registered().does("officer", "settleOnSite", Cases.settlement());
    var sealed =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    for (var other : List.of(path.caseNo, closed.caseNo, sealed, "ST-XZ-2026-999999")) {
      var refused = path.triesAction("registrar", "merge", "into", other, "reason", "同一事项。");
      assertThat(refused.is(422).fieldsRefused()).as(other).containsExactly("into");
    }
    // Nobody learns from the answer that a sealed case exists.
    assertThat(message(path, "merge", "into", sealed))
        .isEqualTo(message(path, "merge", "into", "ST-XZ-2026-999999"));

    var other = new Cases(callers).registered();
    path.acts("registrar", "merge", "into", other.caseNo, "reason", "同一人反映同一事项。");
    assertEnded(path, "MERGED", "MERGED");
    assertNothingOnAnyDesk(path);
    assertThat(links(path)).containsExactly(other.caseNo + " MERGED");
    assertThat(links(other)).containsExactly(path.caseNo + " MERGED");
  }

  @Test
  void casesThatBelongTogetherAreLinkedFromBothSides() {
    var path = new Cases(callers).registered();
    var other = new Cases(callers).registered();
    path.acts("registrar", "link", "other", other.caseNo, "kind", "RELATED", "reason", "同一地块。");
    path.acts("registrar", "link", "other", other.caseNo, "kind", "RELATED", "reason", "同一地块。");
    assertThat(links(path)).containsExactly(other.caseNo + " RELATED");
    assertThat(links(other)).containsExactly(path.caseNo + " RELATED");
    var self =
        path.triesAction(
            "registrar", "link", "other", path.caseNo, "kind", "RELATED", "reason", "同一地块。");
    assertThat(self.is(422).fieldsRefused()).contains("other");
    path.triesAction("officer", "link", "other", other.caseNo, "kind", "RELATED", "reason", "同一地块。")
        .is(403);
  }

  @Test
  void whoProposesToVoidDoesNotConfirmIt() { // domain.md §4.2: VOID needs a second person
    var path = new Cases(callers).registered();
    path.acts("registrar", "void", "reason", "登记时误选来访人，重复录入。");
    path.tries("registrar", "confirmVoid", "decision", "CONFIRM", "opinion", "确属重复。").is(403);
    var twice = path.triesAction("registrar2", "void", "reason", "登记时误选来访人，重复录入。").is(409);
    assertThat(twice.text("/detail")).contains("等待确认");
    path.does("registrar2", "confirmVoid", "decision", "CONFIRM", "opinion", "确属重复录入。");
    assertEnded(path, "VOID", "VOID");
    assertNothingOnAnyDesk(path);
    path.seenBy("officer").is(200);
  }

  @Test
  void whatHasBeenAnsweredIsNoErrorOfRegistrationAnyMore() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land").handled();
    path.acts("registrar", "void", "reason", "登记时误选来访人，重复录入。");
    path.checked().issued();
    var late = path.tries("registrar2", "confirmVoid", "decision", "CONFIRM", "opinion", "属实。");
    assertThat(late.is(422).fieldsRefused()).containsExactly("decision");
    path.does("registrar2", "confirmVoid", "decision", "REJECT", "opinion", "意见已经出具。");
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
  }

  @Test
  void whatWasLedElsewhereMeanwhileIsNoErrorOfRegistrationEither() { // domain.md §4.2
    var path = new Cases(callers).registered().dispatched();
    path.acts("registrar", "void", "reason", "登记时误选来访人，重复录入。");
    path.acts(
        "registrar",
        "routeElsewhere",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院",
        "explanation",
        "已经起诉。");
    var late = path.tries("registrar2", "confirmVoid", "decision", "CONFIRM", "opinion", "属实。");
    assertThat(late.is(422).fieldsRefused()).containsExactly("decision");
    path.does("registrar2", "confirmVoid", "decision", "REJECT", "opinion", "已经导入诉讼。");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
  }

  @Test
  void nothingIsProposedThatNobodyCouldConfirm() {
    var path = new Cases(callers).registered();
    path.acts("registrar2", "recuse", "reason", "当事人系本人亲属。");
    assertThat(path.offers("registrar", "void")).isFalse();
    path.triesAction("registrar", "void", "reason", "登记时误选来访人，重复录入。").is(409);
    path.acts("officer", "void", "reason", "登记时误选来访人，重复录入。");
  }

  @Test
  void whatIsLedElsewhereIsToldInWritingWithinTheFifteenDays() { // Art. 23, 31
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    path.acts(
        "registrar",
        "routeElsewhere",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院",
        "explanation",
        "争议标的已由人民法院立案受理。");
    assertThat(path.open()).containsExactly("issueNotice@OFFICE");
    assertThat(path.running()).containsExactly("C2", "I1");
    var wrong = path.tries("registrar", "issueNotice", Cases.acceptance());
    assertThat(wrong.is(422).fieldsRefused()).containsExactly("noticeType");
    path.does(
        "registrar",
        "issueNotice",
        "noticeType",
        "ROUTED",
        "servedBy",
        "IN_PERSON",
        "servedAt",
        "2026-03-09");
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo("ROUTED");
    assertThat(path.seenBy("registrar").text("/route")).isEqualTo("JUDICIAL");
    assertThat(path.clock("C2").get("status").asString()).isEqualTo("MET");
  }

  @Test
  void anEarlyNoticeThatWaitsGivesWayToTheOneThatSaysWhereTheMatterGoes() {
    var path = new Cases(callers).registered();
    path.acts("registrar", "giveNotice", "reason", "收到已满十日，先行告知。");
    path.does(
        "officer",
        "settleOnSite",
        "decision",
        "ROUTE_ELSEWHERE",
        "reasonCode",
        "R1",
        "targetBody",
        "县人民法院",
        "explanation",
        "已由人民法院立案受理。");
    assertThat(path.state()).isEqualTo("ROUTED");
    var items = path.open();
    assertThat(items).isNotEmpty().allMatch("issueNotice@OFFICE"::equals);
    var first = path.seenBy("registrar").body().at("/workItems/" + (items.size() - 1) + "/id");
    callers
        .as("registrar")
        .post(
            "/api/work-items/" + first.asString() + "/complete",
            Cases.form("noticeType", "ROUTED", "servedBy", "IN_PERSON", "servedAt", "2026-03-09"))
        .is(200);
    assertThat(path.state()).isEqualTo("CLOSED");
    assertThat(path.open()).isEmpty();
  }

  private String message(Cases.Path path, String action, String field, String other) {
    return path.triesAction("registrar", action, field, other, "reason", "同一事项。")
        .text("/errors/0/message");
  }

  private static List<String> links(Cases.Path path) {
    return path.seenBy("registrar")
        .body()
        .at("/links")
        .valueStream()
        .map(link -> link.get("caseNo").asString() + " " + link.get("kind").asString())
        .toList();
  }

  /** With two units at work and the notice given. */
  private Cases.Path worked() {
    return new Cases(callers)
        .registered()
        .dispatched("D-CIVIL")
        .noticed()
        .signedFor("land")
        .signedFor("civil");
  }

  private static void assertEnded(Cases.Path path, String state, String outcome) {
    assertThat(path.state()).isEqualTo(state);
    assertThat(path.seenBy("registrar").text("/outcome")).isEqualTo(outcome);
    assertThat(path.open()).isEmpty();
    // Only the thirty days until it may be archived.
    assertThat(path.running()).containsExactly("I7");
  }

  private void assertNothingOnAnyDesk(Cases.Path path) {
    for (var login : List.of("officer", "chief", "registrar", "leader", "land", "civil")) {
      var list = callers.as(login).get("/api/work-items?view=todo&size=100").is(200);
      assertThat(list.response().body()).as(login).doesNotContain(path.caseNo);
    }
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
