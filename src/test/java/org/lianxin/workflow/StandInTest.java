package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 委托代行: somebody is away, and the work does not wait for him. */
@DatabaseTest
class StandInTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void firstDay() {
    on("2026-04-02");
  }

  @AfterEach
  void everybodyIsBack() {
    transactions.executeWithoutResult(status -> jdbc.sql("DELETE FROM absence").update());
    clock.release();
  }

  @Test
  void theDeputyDoesWhatTheAbsentOneHasClaimed() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    claim("leader", path.item("instruct"));
    assertThat(todo("leader2", path)).isEmpty();
    path.tries("leader2", "instruct", Cases.assignment()).is(409);

    away("leader", "leader2", "2026-04-02", "2026-04-20");
    assertThat(todo("leader2", path)).containsExactly("instruct");
    assertThat(rights("leader2", path))
        .isEqualTo(Map.of("complete", true, "save", true, "claim", false, "release", true));
    path.does("leader2", "instruct", Cases.assignment());

    assertThat(steps(path, "instruct")).containsExactly("leader2 leader");
    assertThat(path.seenBy("registrar").status()).isEqualTo(200);
    var timeline =
        callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200).body();
    assertThat(timeline.get(timeline.size() - 1).get("actor").asString()).isEqualTo("镇领导乙（代镇领导甲）");
  }

  @Test
  void theDeputyDoesWhatIsForTheAbsentOnesDuty() {
    var path = new Cases(callers).registered("publicConsent", "NONE").dispatched("D-CIVIL");
    path.noticedOn("2026-04-02").signedFor("land").signedFor("civil").coOpinionOf("civil");
    path.handled();
    path.tries("land", "checkOpinion", "decision", "APPROVE").is(403);
    away("landhead", "land", "2026-04-02", "2026-04-02");
    // He has drafted it himself.
    assertThat(todo("land", path)).isEmpty();
    assertThat(rights("land", path)).containsEntry("complete", false);
    path.tries("land", "checkOpinion", "decision", "APPROVE").is(403);
  }

  @Test
  void anItemThatTheDeputyClaimsStaysTheAbsentOnes() {
    var path = drafted();
    path.tries("registrar2", "reviewPublicity", "decision", "PUBLISH").is(403);
    away("publicist", "registrar2", "2026-04-02", "2026-04-03");
    assertThat(todo("registrar2", path)).containsExactly("reviewPublicity");
    var item = path.item("reviewPublicity");
    callers.as("registrar2").get("/api/work-items/" + item + "/form").is(200);
    claim("registrar2", item);
    assertThat(rights("registrar2", path))
        .isEqualTo(Map.of("complete", true, "save", true, "claim", false, "release", true));
    // The time is over: it is the publicist's, who has it as far as anybody can see.
    on("2026-04-04");
    assertThat(todo("registrar2", path)).isEmpty();
    callers.as("registrar2").get("/api/work-items/" + item + "/form").is(403);
    path.tries("registrar2", "reviewPublicity", "decision", "PUBLISH").is(403);
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    assertThat(steps(path, "reviewPublicity")).containsExactly("publicist -");
  }

  @Test
  void whoKeepsAwayFromTheCaseDoesNotStandInThere() { // Art. 28 ¶3
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    claim("leader", path.item("instruct"));
    path.acts("leader2", "recuse", "reason", "与当事人有亲属关系。");
    away("leader", "leader2", "2026-04-02", "2026-04-20");
    assertThat(todo("leader2", path)).isEmpty();
    path.seenBy("leader2").is(403);
    path.tries("leader2", "instruct", Cases.assignment()).is(403);
  }

  @Test
  void whoMayNotDoItTwiceMayNotForAnother() {
    var path = drafted();
    away("publicist", "registrar", "2026-04-02", "2026-04-20");
    assertThat(todo("registrar", path)).isEmpty();
    path.tries("registrar", "reviewPublicity", "decision", "PUBLISH").is(403);
    end("publicist");
    away("publicist", "registrar2", "2026-04-02", "2026-04-20");
    path.does("registrar2", "reviewPublicity", "decision", "PUBLISH");
    assertThat(steps(path, "reviewPublicity")).containsExactly("registrar2 publicist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leader   |        | leader2 | 2026-04-02 | 2026-04-20 | 201 |
          leader   |        | leader  | 2026-04-02 | 2026-04-20 | 422 | deputy
          leader   |        | landhead| 2026-04-02 | 2026-04-20 | 422 | deputy
          land     |        | landhead| 2026-04-02 | 2026-04-20 | 201 |
          land     |        | water   | 2026-04-02 | 2026-04-20 | 422 | deputy
          land     |        | nobody  | 2026-04-02 | 2026-04-20 | 422 | deputy
          land     |        |         | 2026-04-02 | 2026-04-20 | 422 | deputy
          land     |        | landhead| 2026-04-20 | 2026-04-02 | 422 | until
          land     |        | landhead| 2026-03-25 | 2026-04-01 | 422 | until
          land     |        | landhead| 2026-04-02 | 2027-04-20 | 422 | until
          land     |        | landhead|            | 2026-04-20 | 422 | until
          land     |        | landhead| tomorrow   | 2026-04-20 | 400 |
          admin    | land   | landhead| 2026-04-02 | 2026-04-20 | 201 |
          admin    | nobody | landhead| 2026-04-02 | 2026-04-20 | 422 | absent
          landhead | land   | landhead| 2026-04-02 | 2026-04-20 | 403 |
          """)
  void anAbsenceIsEnteredByWhoIsAwayOrByAnAdministrator(
      String by,
      String absent,
      String deputy,
      String from,
      String until,
      int status,
      String field) {
    var answer =
        callers
            .as(by)
            .post(
                "/api/absences",
                Cases.form("absent", absent, "deputy", deputy, "from", from, "until", until))
            .is(status);
    if (field != null) {
      assertThat(answer.fieldsRefused()).containsExactly(field);
    }
  }

  @Test
  void nobodyIsAwayTwiceAtTheSameTimeNorStandsInWhileHeIsAway() {
    away("leader", "leader2", "2026-04-02", "2026-04-20");
    assertThat(enter("leader", "leader2", "2026-04-20", "2026-04-25").is(422).fieldsRefused())
        .containsExactly("from");
    assertThat(enter("leader2", "leader", "2026-04-15", "2026-04-16").is(422).fieldsRefused())
        .containsExactly("deputy");
    away("leader", "leader2", "2026-04-21", "2026-04-25");
  }

  @Test
  void anAbsenceEndsEarlyAndIsSeenByThoseItConcerns() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed();
    claim("leader", path.item("instruct"));
    away("leader", "leader2", "2026-04-02", "2026-04-20");
    for (var login : List.of("leader", "leader2", "admin")) {
      assertThat(callers.as(login).get("/api/absences").is(200).body().at("/items/0/deputy"))
          .hasToString("\"leader2\"");
    }
    assertThat(callers.as("land").get("/api/absences").is(200).body().at("/total").asInt())
        .isZero();
    var id = callers.as("leader").get("/api/absences").text("/items/0/id");
    callers.as("leader2").post("/api/absences/" + id + "/end", Map.of()).is(403);
    callers.as("leader").post("/api/absences/" + id + "/end", Map.of()).is(204);
    callers.as("leader").post("/api/absences/none/end", Map.of()).is(404);
    assertThat(todo("leader2", path)).isEmpty();
    path.tries("leader2", "instruct", Cases.assignment()).is(409);
  }

  @Test
  void theWorkListStillTakesThreeStatements() {
    away("leader", "leader2", "2026-04-02", "2026-04-20");
    callers.as("leader2").get("/api/work-items").is(200);
    assertThat(
            StatementCounter.during(
                () -> callers.as("leader2").get("/api/work-items?size=100").is(200)))
        .hasSizeLessThanOrEqualTo(3);
  }

  /** A notice drafted by the registrar waits for its second reader. */
  private Cases.Path drafted() {
    var path = new Cases(callers).registered().dispatched().noticedOn("2026-04-02");
    path.signedFor("land").handled().checked().issued().delivered().calledBack();
    return path.does("registrar", "draftPublicity", Cases.notice("2026-04-05", "2026-04-20"));
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }

  private org.lianxin.testing.Answer enter(
      String absent, String deputy, String from, String until) {
    return callers
        .as(absent)
        .post("/api/absences", Cases.form("deputy", deputy, "from", from, "until", until));
  }

  private void away(String absent, String deputy, String from, String until) {
    enter(absent, deputy, from, until).is(201);
  }

  private void end(String absent) {
    var id = callers.as(absent).get("/api/absences").text("/items/0/id");
    callers.as(absent).post("/api/absences/" + id + "/end", Map.of()).is(204);
  }

  private void claim(String login, String item) {
    callers.as(login).post("/api/work-items/" + item + "/claim", Map.of()).is(200);
  }

  private List<String> todo(String login, Cases.Path path) {
    var items = callers.as(login).get("/api/work-items?size=100").is(200).body().at("/items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.get("caseNo").asString().equals(path.caseNo))
        .map(item -> item.get("task").asString())
        .toList();
  }

  /** What the case offers the person with its one open item. */
  private Map<String, Boolean> rights(String login, Cases.Path path) {
    JsonNode rights = path.seenBy(login).is(200).body().at("/workItems/0/rights");
    return Map.of(
        "complete", rights.get("complete").asBoolean(),
        "save", rights.get("save").asBoolean(),
        "claim", rights.get("claim").asBoolean(),
        "release", rights.get("release").asBoolean());
  }

  private List<String> steps(Cases.Path path, String task) {
    return jdbc.sql(
            "SELECT CONCAT(actor, ' ', COALESCE(for_login, '-')) FROM case_step"
                + " WHERE case_no = ? AND task = ? ORDER BY at")
        .params(path.caseNo, task)
        .query(String.class)
        .list();
  }
}
