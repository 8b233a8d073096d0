package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a petitioner does in his case by number and query code, without an account. */
@DatabaseTest
class PetitionerCallsTest {

  private static final List<String> CALLS =
      List.of(
          "evaluations",
          "supplements",
          "review-requests",
          "withdrawals",
          "mandate-revocations",
          "reopenings",
          "urges",
          "privacy-requests",
          "consents",
          "privacy-copies");

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void aSupplementIsKeptAsThePetitionersOwn() {
    var path = new Cases(callers).registered();
    call(path, "supplements", "text", "补交1992年土地证复印件").is(200);
    var said = last(path, "officer");
    assertThat(said)
        .containsEntry("task", "supplement")
        .containsEntry("actor", "信访人")
        .containsEntry("unit", "信访人");
    call(path, "supplements", "text", "").is(422);
    assertThat(call(path, "supplements", "text", "x".repeat(4001)).is(422).fieldsRefused())
        .containsExactly("text");
  }

  @Test
  void nobodyBindsAnothersFileByACallWithoutAccount() {
    var path = new Cases(callers).registered();
    var answer =
        callers
            .visitor()
            .post(
                "/api/public/supplements",
                Map.of(
                    "caseNo",
                    path.caseNo,
                    "queryCode",
                    path.queryCode,
                    "text",
                    "补充情况",
                    "attachments",
                    List.of("0198a000-0000-7000-8000-000000000000")));
    answer.is(200);
    assertThat(callers.as("officer").get("/api/cases/" + path.caseNo + "/attachments").body())
        .isEmpty();
  }

  @Test
  void anOutcomeIsEvaluatedOnceAndNobodyCallsBackThen() {
    var path = delivered(new Cases(callers));
    assertThat(mayNow(path)).contains("evaluate");
    assertThat(
            call(path, "evaluations", "officeScore", "SATISFIED", "unitScore", "DISSATISFIED")
                .is(422)
                .fieldsRefused())
        .containsExactly("reason");
    assertThat(path.open()).contains("callBack@OFFICE");
    call(path, "evaluations", "officeScore", "SATISFIED", "unitScore", "BASICALLY", "reason", "谢谢")
        .is(200);
    assertThat(path.open()).doesNotContain("callBack@OFFICE");
    assertThat(mayNow(path)).doesNotContain("evaluate");
    call(path, "evaluations", "officeScore", "SATISFIED", "unitScore", "SATISFIED").is(409);
  }

  @Test
  void reviewIsAskedForWithinItsTimeAndLaterWithAReason() {
    var path = delivered(new Cases(callers));
    assertThat(rights(path)).containsKeys("C6", "C17");
    call(path, "review-requests", "grounds", "第二项没有核对1992年土地证").is(200);
    assertThat(path.state()).isEqualTo("REVIEW");
    assertThat(rights(path)).doesNotContainKey("C6");
    call(path, "review-requests", "grounds", "再申请一次").is(409);
    assertThat(track(path).text("/stateName")).isEqualTo("复查中");

    var late = delivered(new Cases(callers));
    clock.moveTo(Instant.now().plusSeconds(200L * 24 * 3600));
    assertThat(call(late, "review-requests", "grounds", "请求复查").is(422).fieldsRefused())
        .containsExactly("lateReason");
    call(late, "review-requests", "grounds", "请求复查", "lateReason", "住院治疗").is(200);
    assertThat(late.open()).contains("admitReview@COUNTY");
  }

  @Test
  void theMatterIsWithdrawnByItsPetitioner() {
    var path = new Cases(callers).registered().dispatched();
    call(path, "withdrawals").is(422);
    assertThat(call(path, "withdrawals", "reason", "两家已经商量好").is(200).text("/state"))
        .isEqualTo("WITHDRAWN");
    assertThat(path.open()).isEmpty();
    // What concerns his data alone does not end with the matter.
    assertThat(mayNow(path)).containsExactlyInAnyOrder("changeConsent", "requestPrivacy");
    call(path, "withdrawals", "reason", "再撤回一次").is(409);
  }

  @Test
  void theMandateIsRevokedAndTheMatterGoesOn() {
    var path = new Cases(callers).registered();
    call(path, "mandate-revocations", "reason", "想自己办", "continuation", "PERSONAL").is(200);
    assertThat(path.state()).isEqualTo("ON_SITE");
    assertThat(mayNow(path)).doesNotContain("revokeMandate").contains("withdraw");
    call(path, "mandate-revocations", "reason", "想自己办", "continuation", "PERSONAL").is(409);
  }

  @Test
  void whatWasSettledOnSiteIsTakenUpAgain() {
    var path = new Cases(callers).registered();
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
    assertThat(mayNow(path)).contains("reopen").doesNotContain("requestReview");
    call(path, "reopenings", "reason", "说好的占压部分到现在没有拆").is(200);
    assertThat(path.state()).isEqualTo("ON_SITE");
  }

  @Test
  void aCaseIsUrgedOnceADay() {
    clock.moveTo(clock.instant());
    var path = new Cases(callers).registered();
    call(path, "urges").is(200);
    assertThat(mayNow(path)).doesNotContain("urge");
    assertThat(call(path, "urges").is(409).text("/detail")).contains("每天最多催办一次");
  }

  @Test
  void everyCallRefusesAWrongNumberAndAWrongCodeAlike() {
    var told = callers.visitor().post("/api/public/track", Map.of()).is(404).text("/detail");
    for (var name : CALLS) {
      // One of its own for each: at the sixth attempt at the same one has to wait.
      var path = new Cases(callers).registered();
      var address = "/api/public/" + name;
      for (var body :
          List.<Map<String, String>>of(
              Map.of(),
              Map.of("caseNo", path.caseNo, "queryCode", "ABCDEFGHJK", "reason", "看看有没有"),
              Map.of("caseNo", path.caseNo + "9", "queryCode", path.queryCode))) {
        assertThat(callers.visitor().post(address, body).is(404).text("/detail")).isEqualTo(told);
      }
      assertThat(path.state()).isEqualTo("ON_SITE");
    }
  }

  @Test
  void anAccusationIsOnlyToldToHaveBeenHandedOver() {
    var path =
        new Cases(callers)
            .registered(
                "purpose",
                "ACCUSATION",
                "agency",
                false,
                "mandateScope",
                null,
                "mandateSignMethod",
                null);
    var seen = track(path);
    assertThat(seen.text("/stateName")).isEqualTo("已移交有权机关");
    assertThat(seen.body().at("/actions")).isEmpty();
    assertThat(seen.body().at("/rights")).isEmpty();
    assertThat(seen.body().at("/notices")).isEmpty();
    assertThat(seen.response().body()).doesNotContain("工作站", "0990", "下庄");
    for (var name : CALLS) {
      call(path, name, "reason", "试一试", "text", "试一试").is(409);
    }
  }

  @Test
  void theAnswerNamesTheCaseItWasJoinedToAndNoOtherPersonsCase() {
    var cases = new Cases(callers);
    var earlier = cases.registered();
    var others = cases.registered();
    var path = cases.registered().escalated().approvedByChief();
    path.acts("registrar", "link", "other", others.caseNo, "kind", "RELATED", "reason", "同一地块");
    path.acts("registrar", "merge", "into", earlier.caseNo, "reason", "同一事项");
    var seen = track(path);
    assertThat(seen.text("/state")).isEqualTo("MERGED");
    assertThat(seen.text("/linked/0/caseNo")).isEqualTo(earlier.caseNo);
    assertThat(seen.response().body()).doesNotContain(others.caseNo);
    assertThat(track(earlier).response().body()).doesNotContain(path.caseNo);
  }

  @Test
  void noCallLeaksAPersonOrAnInternalNote() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticed();
    path.acts("registrar", "urge", "note", "这是内部催办话");
    assertThat(track(path).response().body()).doesNotContain("内部催办话");
    clock.moveTo(clock.instant().plusSeconds(24 * 3600));
    for (var answer : List.of(call(path, "urges"), call(path, "supplements", "text", "补充"))) {
      assertThat(answer.is(200).response().body())
          .doesNotContain("沈", "13800000000", "三组", "宅基地", "丈量", "请依法", "内部催办话")
          .doesNotContain("officer", "registrar", "leader", "land", "站员", "version");
    }
  }

  /** The opinion handed over today. */
  private Path delivered(Cases cases) {
    var path = cases.registered().dispatched().noticed().signedFor("land");
    var delivery = Cases.form(Cases.delivery());
    delivery.put("servedAt", clock.today().toString());
    callers
        .as("officer")
        .post(
            "/api/work-items/" + path.handled().checked().issued().item("deliver") + "/complete",
            delivery)
        .is(200);
    return path;
  }

  private Answer track(Path path) {
    return call(path, "track").is(200);
  }

  private Answer call(Path path, String name, Object... said) {
    var body = Cases.form(said);
    body.put("caseNo", path.caseNo);
    body.put("queryCode", path.queryCode);
    return callers.visitor().post("/api/public/" + name, body);
  }

  /** The actions that the petitioner may take now. */
  private List<String> mayNow(Path path) {
    var actions = track(path).body().at("/actions");
    return actions
        .propertyStream()
        .filter(action -> action.getValue().booleanValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, String> rights(Path path) {
    var rights = new TreeMap<String, String>();
    track(path)
        .body()
        .at("/rights")
        .forEach(r -> rights.put(r.get("rule").asString(), r.get("lastDay").asString()));
    return rights;
  }

  private Map<String, String> last(Path path, String login) {
    var timeline = callers.as(login).get("/api/cases/" + path.caseNo + "/timeline").body();
    var entry = timeline.get(timeline.size() - 1);
    return Map.of(
        "task", entry.get("task").asString(),
        "actor", entry.get("actor").asString(),
        "unit", entry.at("/unit/name").asString());
  }
}
