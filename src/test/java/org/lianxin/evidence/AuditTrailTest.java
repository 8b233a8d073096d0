package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.testing.Cases.form;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.access.Accounts;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a call leaves on record, and that a refused one leaves nothing; domain.md §3.10. */
@DatabaseTest
class AuditTrailTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Autowired Callers callers;
  @Autowired Accounts accounts;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Trail trail;

  @BeforeEach
  void theTrail() {
    trail = new Trail(jdbc);
  }

  /**
   * One call in a case that waits for the station.
   *
   * @param leaves what it adds to the case's chain
   */
  private record Call(String name, Consumer<Made> call, String... leaves) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The case, the people, the one open item, and a file of the case. */
  private record Made(Callers callers, Cases.Path path, String item, String file) {

    void get(String login, String below, int status) {
      callers.as(login).get("/api/cases/" + path.caseNo + below).is(status);
    }

    void onItem(String login, String what, int status, Object... form) {
      callers.as(login).post("/api/work-items/" + item + "/" + what, form(form)).is(status);
    }

    void claimed() {
      onItem("officer", "claim", 200);
    }
  }

  private static Stream<Call> calls() {
    var nothing = new String[0];
    return Stream.of(
        new Call("claim", Made::claimed, "officer CLAIMED settleOnSite"),
        new Call(
            "claim twice is one claim",
            made -> {
              made.claimed();
              made.claimed();
            },
            "officer CLAIMED settleOnSite"),
        new Call(
            "release",
            made -> {
              made.claimed();
              made.onItem("officer", "release", 200);
            },
            "officer CLAIMED settleOnSite",
            "officer RELEASED settleOnSite"),
        new Call("release of nothing", made -> made.onItem("officer", "release", 409), nothing),
        new Call("a draft", made -> made.onItem("officer", "save", 200, "workDone", "甲"), nothing),
        new Call(
            "completion",
            made -> made.onItem("officer", "complete", 200, Cases.escalation()),
            "officer COMPLETED settleOnSite"),
        new Call(
            "completion with a faulty form",
            made -> made.onItem("officer", "complete", 422, "decision", "ESCALATE"),
            nothing),
        new Call(
            "completion of another's item",
            made -> made.onItem("officer2", "complete", 403, Cases.escalation()),
            nothing),
        new Call(
            "action",
            made -> made.path.acts("registrar", "urge", "note", "请抓紧办理。"),
            "registrar ACTED urge"),
        new Call(
            "action of somebody not entitled",
            made -> made.path.triesAction("civil", "urge", "note", "请抓紧办理。").is(403),
            nothing),
        new Call(
            "petitioner's action",
            made ->
                made.callers
                    .visitor()
                    .post(
                        "/api/public/supplements",
                        form(
                            "caseNo", made.path.caseNo,
                            "queryCode", made.path.queryCode,
                            "text", "补充一份材料。"))
                    .is(200),
            "petitioner ACTED supplement"),
        new Call(
            "page with names in plain",
            made -> made.get("registrar", "", 200),
            "registrar SAW_PERSONAL case"),
        new Call("page with names masked", made -> made.get("leader", "", 200), nothing),
        new Call("page refused", made -> made.get("officer2", "", 403), nothing),
        new Call(
            "timeline in plain",
            made -> made.get("officer", "/timeline", 200),
            "officer SAW_PERSONAL timeline"),
        new Call("timeline masked", made -> made.get("supervisor", "/timeline", 200), nothing),
        new Call("list of files", made -> made.get("officer", "/attachments", 200), nothing),
        new Call(
            "file",
            made -> made.get("registrar", "/attachments/" + made.file, 200),
            "registrar SAW_PERSONAL attachment"),
        new Call(
            "file refused", made -> made.get("leader", "/attachments/" + made.file, 403), nothing),
        new Call("diagram", made -> made.get("officer", "/diagram", 200), nothing),
        new Call(
            "form",
            made ->
                made.callers.as("officer").get("/api/work-items/" + made.item + "/form").is(200),
            nothing));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void everyChangeAndEveryLookAtPersonalDataIsOnRecordAndNothingElse(Call call) {
    var file = callers.as("officer").upload("/api/attachments", "a.png", PICTURE).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(file));
    var item = path.item("settleOnSite");
    var before = trail.end(path.caseNo);
    call.call.accept(new Made(callers, path, item, file));
    assertThat(trail.since(path.caseNo, before)).containsExactly(call.leaves);
  }

  @Test
  void aRegistrationBeginsTheChainWithTheNamesOfTheFieldsThatWereFilledIn() {
    var receipt = callers.as("officer").post("/api/cases", Cases.registration(), key()).is(201);
    var caseNo = receipt.text("/caseNo");
    assertThat(trail.of(caseNo)).containsExactly("officer REGISTERED register");
    assertThat(trail.last(caseNo, "fields").split(","))
        .contains("title", "statement", "petitionerName", "petitionerPhone", "requests")
        .doesNotContain("petitionerIdNumber");
    assertThat(trail.last(caseNo, "roles")).isEqualTo("STATION_OFFICER");
    assertThat(trail.last(caseNo, "ip")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(trail.last(caseNo, "prev_hash")).isEmpty();
  }

  @Test
  void sentTwiceWithTheSameKeyItIsOnRecordOnce() {
    var form = Cases.registration();
    var key = key();
    var caseNo = callers.as("officer").post("/api/cases", form, key).is(201).text("/caseNo");
    callers.as("officer").post("/api/cases", form, key).is(201);
    assertThat(trail.of(caseNo)).hasSize(1);
  }

  @Test
  void theDecisionOfAStepIsOnRecordByItsCode() {
    var path = new Cases(callers).registered().escalated();
    assertThat(trail.last(path.caseNo, "reason")).isEqualTo("ESCALATE");
    assertThat(trail.last(path.caseNo, "object_id")).isNotBlank();
  }

  /** Everything that is read of an accusation, and everybody who tries to (Art. 30 ¶3). */
  @Test
  void everyLookAtAnAccusationIsOnRecordAndEveryRefusedOneToo() {
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    var of = "/api/cases/" + caseNo;
    var before = trail.end(caseNo);
    var item = callers.as("liaison").get(of).is(200).text("/workItems/0/id");
    for (var below : List.of("/timeline", "/attachments", "/documents", "/diagram")) {
      callers.as("liaison").get(of + below).is(200);
    }
    callers.as("liaison").get("/api/work-items/" + item).is(200);
    callers.as("liaison").get("/api/work-items/" + item + "/form").is(200);
    assertThat(trail.since(caseNo, before))
        .containsExactly(
            "liaison SAW_SEALED case",
            "liaison SAW_SEALED timeline",
            "liaison SAW_SEALED attachments",
            "liaison SAW_SEALED documents",
            "liaison SAW_SEALED diagram",
            "liaison SAW_SEALED workItem",
            "liaison SAW_SEALED form");

    var refused = trail.end(caseNo);
    callers.as("officer").get(of).is(403);
    callers.as("leader").get(of + "/timeline").is(403);
    callers.as("admin").get(of + "/attachments").is(403);
    callers.as("officer").get("/api/work-items/" + item).is(403);
    callers.as("officer").get(of + "/attachments/%27%20OR%20%271").is(403);
    assertThat(trail.since(caseNo, refused))
        .containsExactly(
            "officer REFUSED case",
            "leader REFUSED timeline",
            "admin REFUSED attachments",
            "officer REFUSED workItem",
            "officer REFUSED attachment");
  }

  @Test
  void whatIsSplitOffHasAChainOfItsOwnAndTheOldOneDoesNotNameIt() {
    var path = new Cases(callers).registered();
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        Cases.TEXT,
        "remainingTitle",
        "宅基地边界争议",
        "remainingStatement",
        Cases.TEXT,
        "remainingFacts",
        Cases.TEXT,
        "remainingRequests",
        List.of(Map.of("text", "重新丈量并确认边界")));
    var split =
        jdbc.sql("SELECT other_no FROM case_link WHERE case_no = ?")
            .param(path.caseNo)
            .query(String.class)
            .single();
    assertThat(trail.of(split)).containsExactly("registrar SPLIT_OFF split");
    assertThat(trail.of(path.caseNo)).contains("registrar ACTED split");
    assertThat(rows("WHERE chain = '" + path.caseNo + "'")).noneMatch(row -> row.contains(split));
  }

  @Test
  void whoStandsInForSomebodyIsOnRecordWithHim() {
    var before = trail.end("account:registrar");
    var absence =
        callers
            .as("registrar")
            .post("/api/absences", form("deputy", "registrar2", "from", today(), "until", today()))
            .is(201)
            .text("/id");
    callers.as("registrar").post("/api/absences/" + absence + "/end", form()).is(204);
    callers.as("registrar").post("/api/absences/" + absence + "/end", form()).is(204);
    assertThat(trail.since("account:registrar", before))
        .containsExactly("registrar ABSENCE_ENTERED absence", "registrar ABSENCE_ENDED absence");
  }

  @Test
  void anAccountBeginsWithItsCreation() {
    var login = "made" + System.nanoTime();
    transaction.executeWithoutResult(
        status -> {
          accounts.create(login, "新人", "OFFICE", Set.of(Role.TOWN_OFFICE), "demo-of-a-test");
          assertThat(trail.of("account:" + login))
              .containsExactly("system ACCOUNT_CREATED account");
          status.setRollbackOnly();
        });
    assertThat(trail.of("account:" + login)).isEmpty();
    assertThat(trail.of("account:land")).startsWith("system ACCOUNT_CREATED account");
  }

  /** Role separation, domain.md §2: only the auditor, and he sees no case. */
  @ParameterizedTest
  @CsvSource({
    "auditor, 200",
    "admin, 403",
    "officer, 403",
    "leader, 403",
    "supervisor, 403",
    "liaison, 403",
    "'', 401"
  })
  void onlyTheAuditorReadsTheTrail(String login, int status) {
    var caller = login.isEmpty() ? callers.visitor() : callers.as(login);
    caller.get("/api/audit/events").is(status);
    caller.get("/api/audit/verify").is(status);
  }

  @Test
  void theAuditorFindsEventsByChainPersonActAndDayAndThatHeLookedIsOnRecord() {
    var path = new Cases(callers).registered().escalated();
    var found = auditor("?chain=" + path.caseNo).body();
    assertThat(found.at("/total").asLong()).isEqualTo(trail.of(path.caseNo).size());
    assertThat(found.at("/items").valueStream())
        .allMatch(event -> event.get("chain").asString().equals(path.caseNo));
    var one = auditor("?chain=" + path.caseNo + "&action=COMPLETED&actor=officer");
    assertThat(one.body().at("/total").asLong()).isEqualTo(1);
    assertThat(one.text("/items/0/actionName")).isEqualTo("办理");
    assertThat(one.body().at("/items/0/fields").valueStream().map(f -> f.asString()))
        .contains("workDone");
    assertThat(auditor("?chain=" + path.caseNo + "&to=2020-01-01").body().at("/total").asLong())
        .isZero();
    assertThat(trail.last("account:auditor", "action")).isEqualTo("AUDIT_READ");
    assertThat(trail.last("account:auditor", "fields")).isEqualTo("chain,to");
    callers.as("auditor").get("/api/audit/events?action=NONSENSE").is(400);
  }

  /** Nobody can read a case by its trail: no value of any form, no name, nothing but codes. */
  @Test
  void noPersonalDataAndNoContentOfACaseGetsIntoTheTrail() {
    var mark = "M" + System.nanoTime();
    var path =
        new Cases(callers)
            .registered(
                "petitionerName", "沈" + mark,
                "petitionerAddress", "下庄村" + mark,
                "title", "标题" + mark,
                "statement", Cases.TEXT + mark,
                "factsAndReasons", Cases.TEXT + mark,
                "requests", List.of(Map.of("text", "请求" + mark)));
    path.acts("registrar", "urge", "note", "请抓紧" + mark);
    path.dispatched("D-CIVIL")
        .noticed()
        .signedFor("land")
        .signedFor("civil")
        .coOpinionOf("civil")
        .handled()
        .checked();
    callers.as("land").get("/api/cases/" + path.caseNo).is(200);
    callers.as("land").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    callers.as(mark).get("/api/me").is(401);
    var all = rows("");
    assertThat(all)
        .hasSizeGreaterThan(10)
        .allMatch(row -> row.matches("[\\x20-\\x7e]*"))
        .noneMatch(row -> row.contains(mark) || row.contains("13800000000"));
    assertThat(rows("WHERE chain = '" + path.caseNo + "'")).hasSizeGreaterThan(10);
  }

  private Answer auditor(String question) {
    return callers.as("auditor").get("/api/audit/events" + question).is(200);
  }

  private List<String> rows(String which) {
    return jdbc.sql("SELECT * FROM audit_event " + which).query().listOfRows().stream()
        .map(row -> row.values().toString())
        .toList();
  }

  private static String[] key() {
    return new String[] {"Idempotency-Key", "audit-" + System.nanoTime()};
  }

  private String today() {
    return clock.today().toString();
  }
}
