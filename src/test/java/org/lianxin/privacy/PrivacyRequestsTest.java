package org.lianxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 查阅、复制、更正、删除: what a petitioner may ask about his own data (个人信息保护法 Art. 44–50). */
@DatabaseTest
class PrivacyRequestsTest {

  private static final String NAME = "闻人𠀾误";
  private static final String RIGHT_NAME = "闻人𠀾正";
  private static final String PHONE = "13455667701";
  private static final String RIGHT_PHONE = "13455667702";
  private static final String NUMBER = "11010119800307101X";
  private static final String OTHER_NAME = "钟离旁听";
  private static final String OTHER_PHONE = "13455667703";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;

  @BeforeEach
  void stopTheClock() {
    on("2026-09-24");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  /** Golden days of domain.md §4.4: ten working days end on 10-15, the other five a week later. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-24, GREEN, 15",
    "2026-10-15, YELLOW, 5",
    "2026-10-20, RED, 2",
    "2026-10-22, RED, 0",
    "2026-10-23, BLACK, -1",
  })
  void theOfficeSeesHowManyWorkingDaysAreLeft(String day, String lamp, int left) {
    var path = registered();
    lodged(path, "EXPLAIN", "为什么要登记电话？");
    on(day);
    var row = row("registrar", path);
    assertThat(row.get("lastDay").asString()).isEqualTo("2026-10-22");
    assertThat(row.get("lamp").asString()).isEqualTo(lamp);
    assertThat(row.get("daysLeft").asInt()).isEqualTo(left);
    assertThat(row.toString()).doesNotContain(NAME, PHONE, "为什么");
  }

  @Test
  void theAnswerIsToldByTheQueryCodeWithItsReason() { // Art. 50: who refuses says why
    var path = registered();
    lodged(path, "DELETE", "请全部删掉。");
    assertThat(tracked(path).text("/privacyRequests/0/stateName")).isEqualTo("待答复");
    assertThat(path.offers("registrar", "answerPrivacy")).isTrue();
    var without = path.triesAction("registrar", "answerPrivacy", "request", request(path));
    assertThat(without.is(422).fieldsRefused()).contains("result", "answer");
    var naming = answered(path, "REFUSED", "answer", NAME + "：不能删除。");
    assertThat(naming.is(422).fieldsRefused()).containsExactly("answer");
    answered(path, "REFUSED", "answer", "保管期限未满，依法不能删除登记事项。").is(200);
    var told = tracked(path).body().at("/privacyRequests/0");
    assertThat(told.get("state").asString()).isEqualTo("REFUSED");
    assertThat(told.get("answer").asString()).contains("依法不能删除");
    assertThat(told.get("answeredOn").asString()).isEqualTo("2026-09-24");
    assertThat(path.offers("registrar", "answerPrivacy")).isFalse();
    path.triesAction("registrar", "answerPrivacy", "answer", "再答一次").is(409);
    assertThat(rows("registrar", "ANSWERED")).anyMatch(row -> isOf(row, path));
    assertThat(rows("registrar", "OPEN")).noneMatch(row -> isOf(row, path));
  }

  @Test
  void aCorrectionChangesTheSealedDataAndLeavesARegistrationAsItWas() { // Art. 46
    var path = registered("statement", NAME + "家和邻居对边界说法不一。");
    path.dispatched();
    var before = path.seenBy("registrar").is(200);
    lodged(path, "CORRECT", "名字和电话都写错了。");
    assertThat(
            answered(path, "ACCEPTED", "identityCheck", "IN_PERSON", "answer", "已更正。")
                .is(422)
                .fieldsRefused())
        .containsExactly("correctedName");
    assertThat(
            answered(
                    path,
                    "ACCEPTED",
                    "identityCheck",
                    "IN_PERSON",
                    "answer",
                    "已更正。",
                    "correctedName",
                    "闻*",
                    "correctedIdNumber",
                    "110101198003071012")
                .is(422)
                .fieldsRefused())
        .containsExactlyInAnyOrder("correctedName", "correctedIdNumber");
    answered(
            path,
            "ACCEPTED",
            "identityCheck",
            "IN_PERSON",
            "answer",
            "已更正。",
            "correctedName",
            RIGHT_NAME,
            "correctedPhone",
            RIGHT_PHONE)
        .is(200);

    var after = path.seenBy("registrar").is(200);
    assertThat(after.text("/parties/0/name")).isEqualTo(RIGHT_NAME);
    assertThat(after.text("/parties/0/phone")).isEqualTo(RIGHT_PHONE);
    assertThat(after.text("/parties/0/address")).isEqualTo(before.text("/parties/0/address"));
    assertThat(after.text("/receivedAt")).isEqualTo(before.text("/receivedAt"));
    assertThat(found(RIGHT_PHONE)).contains(path.caseNo);
    assertThat(found(PHONE)).doesNotContain(path.caseNo);
    // What was registered stays to be found, for whoever may see it.
    var timeline = callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/petitionerName")).isEqualTo(NAME);
    assertThat(timeline.response().body()).contains(RIGHT_PHONE);
    // Who reads the petitioner masked reads neither name, not in what was written before either.
    var masked = path.seenBy("leader").is(200).response().body();
    assertThat(masked).doesNotContain(NAME, RIGHT_NAME, PHONE, RIGHT_PHONE);
    assertThat(DatabaseScan.find(source, List.of(RIGHT_NAME, PHONE, RIGHT_PHONE))).isEmpty();
    assertThat(fields(path.caseNo, "answerPrivacy")).contains("correctedName,correctedPhone");
    assertThat(callers.as("auditor").get("/api/audit/verify").is(200).text("/ok"))
        .isEqualTo("true");
  }

  @Test
  void theListShowsTheNameAsItWasCorrected() {
    var path = registered("petitionerName", "甲写错");
    lodged(path, "CORRECT", "姓错了。");
    answered(path, "ACCEPTED", "identityCheck", "KNOWN", "answer", "已更正。", "correctedName", "乙写对")
        .is(200);
    var listed = callers.as("registrar").get("/api/cases?q=" + path.caseNo).is(200);
    assertThat(listed.text("/items/0/petitionerName")).startsWith("乙");
  }

  @Test
  void whatIsNotNeededIsDeletedWhereverTheCaseHasIt() { // Art. 47
    var path = registered();
    lodged(path, "DELETE", "不想留身份证号" + NUMBER + "。");
    var name =
        answered(
            path,
            "ACCEPTED",
            "identityCheck",
            "IN_PERSON",
            "answer",
            "已删除。",
            "deleted",
            List.of("NAME"));
    assertThat(name.is(422).fieldsRefused()).hasSize(1);
    answered(
            path,
            "ACCEPTED",
            "identityCheck",
            "IN_PERSON",
            "answer",
            "已删除。",
            "deleted",
            List.of("ID_NUMBER"))
        .is(200);
    assertThat(path.seenBy("officer").body().at("/parties/0/idNumber").isNull()).isTrue();
    var timeline = callers.as("officer").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.response().body()).doesNotContain(NUMBER).contains(PHONE);
    assertThat(found(NUMBER)).doesNotContain(path.caseNo);
  }

  @Test
  void aCopyHoldsHisOwnDataAndNobodyElses() { // Art. 45
    var path = joint();
    lodged(path, "COPY", "复制登记表。");
    var id = tracked(path).text("/privacyRequests/0/id");
    fetched(path, id).is(409);
    callers.as("officer").get("/api/privacy/requests/" + id + "/copy").is(409);
    answered(path, "ACCEPTED", "identityCheck", "CALLED", "answer", "请下载。").is(200);

    var copy = fetched(path, id).is(200);
    assertThat(copy.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(copy.text("/person/name")).isEqualTo(NAME);
    assertThat(copy.text("/person/phone")).isEqualTo(PHONE);
    assertThat(copy.text("/matter/statement")).isNotBlank();
    assertThat(copy.text("/units/0")).isEqualTo("下庄村群众工作站");
    assertThat(copy.body().at("/noticeVersion").asInt()).isEqualTo(1);
    assertThat(copy.response().body()).doesNotContain(OTHER_NAME, OTHER_PHONE);
    assertThat(acts(path.caseNo)).contains("petitioner SAW_PERSONAL privacyCopy");
    assertThat(tracked(path).response().body()).doesNotContain(NAME, PHONE);
    // Another case's code opens nothing of this one.
    fetched(registered(), id).is(409);
    on("2026-10-25");
    fetched(path, id).is(409);
  }

  @ParameterizedTest
  @CsvSource({
    "officer, 200",
    "registrar, 200",
    "officer2, 403",
    "leader, 403",
    "land, 403",
    "liaison, 403",
    "archivist, 403",
    "admin, 403",
    "auditor, 403",
  })
  void theCopyOfARepresentativeIsHandedOverAtTheDesk(String login, int status) {
    var path = joint().dispatched();
    path.acts("officer", "requestPrivacy", asked("COPY", "1"));
    answered(path, "ACCEPTED", "identityCheck", "IN_PERSON", "answer", "请来领取。").is(200);
    var told = tracked(path);
    var id = told.text("/privacyRequests/0/id");
    assertThat(told.body().at("/privacyRequests/0/copyUntil").isNull()).isTrue();
    fetched(path, id).is(409);
    var copy = callers.as(login).get("/api/privacy/requests/" + id + "/copy").is(status);
    if (status == 200) {
      assertThat(copy.text("/person/name")).isEqualTo(OTHER_NAME);
      assertThat(copy.body().at("/matter").isNull()).isTrue();
      assertThat(copy.response().body()).doesNotContain(NAME, PHONE);
    } else {
      assertThat(copy.response().body()).doesNotContain(OTHER_NAME, OTHER_PHONE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "officer, 200, true",
    "chief, 200, true",
    "officer2, 200, false",
    "registrar, 200, true",
    "liaison, 200, false",
    "leader, 403, false",
    "land, 403, false",
    "supervisor, 403, false",
    "archivist, 403, false",
    "admin, 403, false",
    "auditor, 403, false",
  })
  void whoTakesRequestsSeesThoseOfHisCases(String login, int status, boolean sees) {
    var path = registered();
    lodged(path, "EXPLAIN", "请说明。");
    callers.as(login).get("/api/privacy/requests?state=OPEN&size=100").is(status);
    if (status == 200) {
      assertThat(rows(login, "OPEN").stream().anyMatch(row -> isOf(row, path))).isEqualTo(sees);
    }
    var count = callers.as(login).get("/api/me").is(200).body().at("/counts/privacyRequests");
    assertThat(count.asInt() > 0).isEqualTo(status == 200 && !rows(login, "OPEN").isEmpty());
  }

  @Test
  void ofAnAccusationTheLiaisonAloneTakesAndAnswersThem() { // Art. 30 ¶3 条例
    var receipt =
        callers.as("officer").post("/api/cases", Cases.accusation("petitionerName", NAME)).is(201);
    var caseNo = receipt.text("/caseNo");
    var byCode = Map.of("caseNo", caseNo, "queryCode", receipt.text("/queryCode"), "kind", "COPY");
    callers.visitor().post("/api/public/privacy-requests", byCode).is(409);
    var address = "/api/cases/" + caseNo + "/actions/";
    for (var login : List.of("officer", "registrar")) {
      callers.as(login).post(address + "requestPrivacy", Cases.form(asked("CORRECT", "0"))).is(403);
      callers.as(login).get("/api/cases/" + caseNo + "/privacy").is(403);
    }
    callers
        .as("liaison")
        .post(address + "requestPrivacy", Cases.form(asked("CORRECT", "0")))
        .is(200);
    var row =
        rows("liaison", "OPEN").stream()
            .filter(one -> one.get("caseNo").asString().equals(caseNo))
            .findFirst()
            .orElseThrow();
    assertThat(rows("registrar", "OPEN"))
        .noneMatch(one -> one.get("caseNo").asString().equals(caseNo));
    callers.as("registrar").get("/api/privacy/requests/" + row.get("id").asString()).is(403);
    callers
        .as("liaison")
        .post(
            address + "answerPrivacy",
            Cases.form(
                "request",
                row.get("request").asString(),
                "result",
                "ACCEPTED",
                "identityCheck",
                "IN_PERSON",
                "answer",
                "已更正。",
                "correctedName",
                RIGHT_NAME))
        .is(200);
    var seen = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/parties/0/name")).isEqualTo(RIGHT_NAME);
    assertThat(DatabaseScan.find(source, List.of(NAME, RIGHT_NAME))).isEmpty();
  }

  @Test
  void whatIsLeftOutIsNamedFieldByField() {
    var path = registered();
    assertThat(path.triesAction("officer", "requestPrivacy").is(422).fieldsRefused())
        .contains("kind", "person", "detail", "signMethod");
    assertThat(
            path.triesAction("officer", "requestPrivacy", asked("COPY", "7"))
                .is(422)
                .fieldsRefused())
        .containsExactly("person");
  }

  private Path registered(Object... differing) {
    var form =
        Cases.form("petitionerName", NAME, "petitionerPhone", PHONE, "petitionerIdNumber", NUMBER);
    form.putAll(Cases.form(differing));
    return new Cases(callers).registered(flat(form));
  }

  private Path joint() {
    return registered(
        "petitionerCount",
        2,
        "representatives",
        List.of(Map.of("name", OTHER_NAME, "phone", OTHER_PHONE)));
  }

  private static Object[] asked(String kind, String person) {
    return new Object[] {
      "kind", kind, "person", person, "detail", "按本人要求记录。", "signMethod", "SIGNATURE"
    };
  }

  private void lodged(Path path, String kind, String detail) {
    callers
        .visitor()
        .post(
            "/api/public/privacy-requests",
            Map.of(
                "caseNo", path.caseNo, "queryCode", path.queryCode, "kind", kind, "detail", detail))
        .is(200);
  }

  private Answer answered(Path path, String result, Object... further) {
    var form = Cases.form("request", request(path), "result", result);
    form.putAll(Cases.form(further));
    return path.triesAction("registrar", "answerPrivacy", flat(form));
  }

  private String request(Path path) {
    return row("registrar", path).get("request").asString();
  }

  private JsonNode row(String login, Path path) {
    return rows(login, "OPEN").stream().filter(row -> isOf(row, path)).findFirst().orElseThrow();
  }

  private static boolean isOf(JsonNode row, Path path) {
    return row.get("caseNo").asString().equals(path.caseNo);
  }

  private List<JsonNode> rows(String login, String state) {
    var rows = new ArrayList<JsonNode>();
    for (var page = 0; ; page++) {
      var items =
          callers
              .as(login)
              .get("/api/privacy/requests?size=100&state=" + state + "&page=" + page)
              .is(200)
              .body()
              .get("items");
      items.valueStream().forEach(rows::add);
      if (items.size() < 100) {
        return rows;
      }
    }
  }

  private Answer tracked(Path path) {
    return callers
        .visitor()
        .post("/api/public/track", Map.of("caseNo", path.caseNo, "queryCode", path.queryCode))
        .is(200);
  }

  private Answer fetched(Path path, String id) {
    return callers
        .visitor()
        .post(
            "/api/public/privacy-copies",
            Map.of("caseNo", path.caseNo, "queryCode", path.queryCode, "request", id));
  }

  private String found(String words) {
    return callers.as("registrar").get("/api/cases?q=" + words).is(200).response().body();
  }

  private List<String> acts(String caseNo) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', action, ' ', object_type) FROM audit_event"
                + " WHERE chain = ? ORDER BY seq")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  private String fields(String caseNo, String action) {
    return jdbc.sql("SELECT fields FROM audit_event WHERE chain = ? AND object_type = ?")
        .params(caseNo, action)
        .query(String.class)
        .single();
  }

  private static Object[] flat(Map<String, Object> form) {
    return form.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
