package org.lianxin.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 保管期限、销毁清册: domain.md §8.5. Kept ten full years, destroyed when two have signed. */
@DatabaseTest
class DestructionTest {

  private static final String NAME = "拓跋期满";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String LISTS = "/api/retention/lists";
  private static final String REASON = "经鉴定，没有继续保管的价值。";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void leaveNothing() {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("DELETE FROM account WHERE login = 'liaison-two'").update();
          // Else the next test would find these cases among its candidates.
          jdbc.sql("UPDATE petition_case SET retention = NULL WHERE retention = 'P10'").update();
        });
    clock.release();
  }

  @ParameterizedTest
  @CsvSource({"2036-12-31, false", "2037-01-01, true"})
  void tenFullYearsAreCountedFromTheOneAfterItWasClosed(String day, boolean ended) {
    var path = archived();
    on(day);
    assertThat(candidates("archivist").contains(path.caseNo)).isEqualTo(ended);
  }

  @Test
  void twoSignAndOnlyThenNobodyCanReadItAnyMore() {
    var file =
        callers.as("officer").upload("/api/attachments", "a.png", PICTURE).is(201).text("/id");
    var path = archived("attachments", List.of(file));
    on("2037-01-01");
    var id = proposed("archivist", path).is(201).text("/list/id");
    callers.as("archivist").post(LISTS + "/" + id + "/sign", Map.of()).is(409);
    assertThat(path.seenBy("registrar").text("/parties/0/name")).isEqualTo(NAME);

    var minutes = callers.as("registrar").post(LISTS + "/" + id + "/sign", Map.of()).is(200);

    assertThat(minutes.text("/list/state")).isEqualTo("DESTROYED");
    assertThat(minutes.text("/list/proposer")).isEqualTo("档案员");
    assertThat(minutes.text("/list/decider")).isEqualTo("登记员甲");
    assertThat(minutes.body().at("/list/cases").asInt()).isEqualTo(1);
    assertThat(minutes.text("/items/0/caseNo")).isEqualTo(path.caseNo);
    assertThat(minutes.text("/items/0/endedOn")).isEqualTo("2036-12-31");
    assertThat(minutes.response().body()).doesNotContain(NAME);
    var seen = path.seenBy("registrar").is(200);
    assertThat(seen.body().at("/parties/0/name").isNull()).isTrue();
    assertThat(seen.text("/title")).isEqualTo("宅基地边界争议");
    assertThat(salts(path)).isZero();
    assertThat(
            callers
                .as("officer")
                .get("/api/cases/" + path.caseNo + "/attachments/" + file)
                .status())
        .isEqualTo(410);
    // Later still: who, when, which; the chains hold, and it is done once.
    assertThat(callers.as("leader").get(LISTS + "/" + id).is(200).text("/list/state"))
        .isEqualTo("DESTROYED");
    callers.as("registrar").post(LISTS + "/" + id + "/sign", Map.of()).is(409);
    assertThat(candidates("archivist")).doesNotContain(path.caseNo);
    assertThat(acts(path.caseNo)).endsWith("registrar DESTROYED destructionList");
    assertThat(callers.as("auditor").get("/api/audit/verify").is(200).text("/ok"))
        .isEqualTo("true");
    path.triesAction(
            "officer",
            "requestPrivacy",
            "kind",
            "COPY",
            "person",
            "0",
            "detail",
            "复制",
            "signMethod",
            "SIGNATURE")
        .is(409);
  }

  @Test
  void whatIsHeldBackOrAskedAboutOrTakenUpAgainIsOnNoList() {
    var held = archived();
    held.acts("archivist", "holdDestruction", "hold", "HOLD", "reason", "县人民法院调卷。");
    var asked = archived();
    asked.acts(
        "officer",
        "requestPrivacy",
        "kind",
        "EXPLAIN",
        "person",
        "0",
        "detail",
        "为什么保存十年",
        "signMethod",
        "SIGNATURE");
    var reviewed = archived();
    put(reviewed, "REVIEW", "P10");
    var longer = archived();
    put(longer, "ARCHIVED", "P30");
    // By the table what a leader has instructed is kept for good, whatever was chosen.
    var instructed = new Cases(callers).registered("petitionerName", NAME).dispatched();
    put(instructed, "ARCHIVED", "P10");
    on("2037-01-01");
    for (var path : List.of(held, asked, reviewed, longer, instructed)) {
      assertThat(candidates("archivist")).doesNotContain(path.caseNo);
      assertThat(proposed("archivist", path).is(422).fieldsRefused()).containsExactly("cases[0]");
    }
    held.acts("registrar", "holdDestruction", "hold", "RELEASE", "reason", "案卷已经退回。");
    assertThat(candidates("archivist")).contains(held.caseNo);
  }

  @Test
  void ifOneOfThemHasChangedNothingIsDestroyed() {
    var one = archived();
    var other = archived();
    on("2037-01-01");
    var id = proposed("archivist", one, other).is(201).text("/list/id");
    other.acts("registrar", "holdDestruction", "hold", "HOLD", "reason", "审计需要。");
    var refused = callers.as("leader").post(LISTS + "/" + id + "/sign", Map.of()).is(409);
    assertThat(refused.text("/detail")).contains(other.caseNo).doesNotContain(one.caseNo);
    assertThat(salts(one)).isEqualTo(1);
    // What waits on a list cannot stand on another; sent back, it can.
    assertThat(proposed("registrar", one).is(422).fieldsRefused()).containsExactly("cases[0]");
    assertThat(
            callers
                .as("leader")
                .post(LISTS + "/" + id + "/reject", Map.of())
                .is(422)
                .fieldsRefused())
        .containsExactly("remark");
    callers
        .as("leader")
        .post(LISTS + "/" + id + "/reject", Map.of("remark", "有一件暂缓销毁，请去掉。"))
        .is(200);
    proposed("registrar", one).is(201);
  }

  @ParameterizedTest
  @CsvSource({
    "archivist, 200, 200",
    "registrar, 200, 200",
    "liaison, 200, 200",
    "leader, 403, 200",
    "officer, 403, 403",
    "land, 403, 403",
    "supervisor, 403, 403",
    "admin, 403, 403",
    "security, 403, 403",
    "auditor, 403, 403",
  })
  void whoMayProposeAndWhoMayLookAtTheLists(String login, int proposing, int looking) {
    callers.as(login).get("/api/retention/candidates").is(proposing);
    callers
        .as(login)
        .post(LISTS, Map.of("cases", List.of(), "reason", REASON))
        .is(proposing == 200 ? 422 : 403);
    callers.as(login).get(LISTS).is(looking);
  }

  @Test
  void accusationsAreOnListsOfTheDisciplineUnitsOwn() {
    var caseNo =
        callers
            .as("officer")
            .post("/api/cases", Cases.accusation("petitionerName", NAME))
            .is(201)
            .text("/caseNo");
    put(caseNo, "ARCHIVED", "P10");
    on("2037-01-01");
    assertThat(candidates("archivist")).doesNotContain(caseNo);
    assertThat(candidates("liaison")).contains(caseNo);
    var id =
        callers
            .as("liaison")
            .post(LISTS, Map.of("cases", List.of(caseNo), "reason", REASON))
            .is(201)
            .text("/list/id");
    callers.as("archivist").get(LISTS + "/" + id).is(403);
    callers.as("leader").post(LISTS + "/" + id + "/sign", Map.of()).is(403);
    assertThat(callers.as("registrar").get(LISTS + "?size=100").is(200).response().body())
        .doesNotContain(id);
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO account (login, name, unit, roles, password_hash, active)"
                        + " SELECT 'liaison-two', '纪检联络员乙', unit, roles, password_hash, TRUE"
                        + " FROM account WHERE login = 'liaison'")
                .update());
    callers.as("liaison").post(LISTS + "/" + id + "/sign", Map.of()).is(409);
    callers.as("liaison-two").post(LISTS + "/" + id + "/sign", Map.of()).is(200);
    assertThat(callers.as("liaison").get("/api/cases/" + caseNo).is(200).text("/statement"))
        .isEmpty();
  }

  @Test
  void theTableNamesEveryPeriodWithItsBasis() {
    var table = callers.as("officer").get("/api/retention").is(200).body();
    assertThat(table.valueStream().map(row -> row.get("kind").asString()))
        .contains("CASE_INSTRUCTED", "CASE_ANSWERED", "CASE_OTHER", "PRIVACY_INCIDENT");
    assertThat(table.valueStream())
        .allSatisfy(row -> assertThat(row.get("basis").asString()).isNotBlank());
  }

  private Path archived(Object... differing) {
    var form = Cases.form("petitionerName", NAME);
    form.putAll(Cases.form(differing));
    var path =
        new Cases(callers)
            .registered(
                form.entrySet().stream()
                    .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                    .toArray());
    put(path, "ARCHIVED", "P10");
    return path;
  }

  private void put(Path path, String state, String retention) {
    put(path.caseNo, state, retention);
  }

  private void put(String caseNo, String state, String retention) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    "UPDATE petition_case SET state = ?, retention = ?, closed_at = ?"
                        + " WHERE case_no = ?")
                .params(
                    state,
                    retention,
                    Timestamp.from(Instant.parse("2026-12-31T23:00:00+08:00")),
                    caseNo)
                .update());
  }

  private List<String> candidates(String login) {
    return callers
        .as(login)
        .get("/api/retention/candidates")
        .is(200)
        .body()
        .valueStream()
        .map(one -> one.get("caseNo").asString())
        .toList();
  }

  private Answer proposed(String login, Path... paths) {
    var numbers = Arrays.stream(paths).map(path -> path.caseNo).toList();
    return callers.as(login).post(LISTS, Map.of("cases", numbers, "reason", REASON));
  }

  private long salts(Path path) {
    return jdbc.sql("SELECT COUNT(*) FROM case_key WHERE case_no = ? AND salt IS NOT NULL")
            .param(path.caseNo)
            .query(Long.class)
            .single()
        + jdbc.sql("SELECT COUNT(*) FROM attachment WHERE case_no = ? AND salt IS NOT NULL")
            .param(path.caseNo)
            .query(Long.class)
            .single();
  }

  private List<String> acts(String caseNo) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', action, ' ', object_type) FROM audit_event"
                + " WHERE chain = ? AND action <> 'SAW_PERSONAL' ORDER BY seq")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
