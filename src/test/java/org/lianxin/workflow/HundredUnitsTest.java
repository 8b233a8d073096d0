package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.testing.Cases.TEXT;
import static org.lianxin.testing.Cases.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A hundred units handle one case together, in a township of their own, and all at once. */
@DatabaseTest
class HundredUnitsTest {

  private static final int UNITS = 100;
  private static final String TOWNSHIP = "990101099000";
  private static final String VILLAGE = "990101099201";
  private static final String LEAD = "Q-LEAD";

  @Autowired Callers callers;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void foundTheTownship() {
    if (organization.unit(LEAD).isPresent()) {
      return;
    }
    var units = new ArrayList<>(List.of(unit("Q-OFFICE", UnitKind.TOWN_OFFICE)));
    units.add(unit("Q-TOWN", UnitKind.TOWN));
    units.add(unit("Q-DISC", UnitKind.DISCIPLINE));
    units.add(unit("Q-SERVICE", UnitKind.SERVICE));
    units.add(unit(LEAD, UnitKind.DEPARTMENT));
    coUnits().forEach(code -> units.add(unit(code, UnitKind.DEPARTMENT)));
    organization.put(units, List.of(new Village(VILLAGE, "百家村", TOWNSHIP, "Q-OFFICE")));
    var people = new StringBuilder("login,name,unit,roles\n");
    people.append("q-registrar,登记员,Q-OFFICE,TOWN_OFFICE\n");
    people.append("q-leader,镇领导,Q-TOWN,TOWN_LEADER\n");
    people.append("q-lead,承办人,Q-LEAD,LEAD_HANDLER\n");
    people.append("q-head,负责人,Q-LEAD,DEPT_HEAD\n");
    coUnits().forEach(code -> people.append(login(code) + ",协办人," + code + ",CO_HANDLER\n"));
    accounts.createForTheDemo(
        new ByteArrayResource(people.toString().getBytes(StandardCharsets.UTF_8)), "demo");
  }

  @Test
  void aHundredUnitsSignForItAndReplyAtOnceAndTheCaseGoesOnToItsEnd() {
    var caseNo = dispatched();
    assertThat(open(caseNo)).hasSize(UNITS + 2);

    var turns = new ArrayList<Callable<List<Integer>>>();
    coUnits().forEach(code -> turns.add(() -> signsForItAndReplies(code, caseNo)));
    turns.add(() -> List.of(does("q-lead", caseNo, "signFor", "decision", "SIGN").status()));
    turns.add(
        () -> List.of(does("q-registrar", caseNo, "issueNotice", Cases.acceptance()).status()));
    assertThat(Together.call(turns)).allSatisfy(statuses -> assertThat(statuses).containsOnly(200));

    assertThat(open(caseNo)).containsExactly("handleLead@Q-LEAD");
    assertEveryReplyIsKept(caseNo);

    does("q-lead", caseNo, "handleLead", Cases.handling()).is(200);
    does("q-head", caseNo, "checkOpinion", "decision", "APPROVE").is(200);
    does("q-leader", caseNo, "signOpinion", "decision", "ISSUE", "opinion", "同意签发").is(200);
    does("q-lead", caseNo, "deliver", Cases.delivery()).is(200);
    assertThat(seen(caseNo).text("/state")).isEqualTo("CLOSED");
    assertThat(open(caseNo)).containsExactly("callBack@Q-OFFICE");
  }

  @Test
  void theLeadIsThroughWhileOthersStillReplyAndNobodyIsLeftWithATaskOfNoUse() {
    var caseNo = dispatched();
    does("q-lead", caseNo, "signFor", "decision", "SIGN").is(200);
    does("q-registrar", caseNo, "issueNotice", Cases.acceptance()).is(200);
    var alone = Cases.handling("withoutCo", true, "withoutCoReason", "期限将至，先行办理。");
    does("q-lead", caseNo, "handleLead", alone).is(200);

    var turns = new ArrayList<Callable<List<Integer>>>();
    coUnits().subList(0, 20).forEach(code -> turns.add(() -> signsForItAndReplies(code, caseNo)));
    turns.add(
        () -> List.of(does("q-head", caseNo, "checkOpinion", "decision", "APPROVE").status()));
    var answers = Together.call(turns);

    // Whoever came too late is told so, and what came in time is kept.
    assertThat(answers).allSatisfy(statuses -> assertThat(statuses).isSubsetOf(200, 404, 409));
    assertThat(answers.get(answers.size() - 1)).containsExactly(200);
    assertThat(open(caseNo)).containsExactly("signOpinion@Q-TOWN");
    var inTime = answers.stream().filter(List.of(200, 200)::equals).count();
    // The lead's own part is handed in as well.
    assertThat(parts(caseNo, "SUBMITTED")).hasSize((int) inTime + 1);
  }

  private String dispatched() {
    var registration =
        Cases.registration(
            "agency",
            false,
            "mandateScope",
            null,
            "mandateSignMethod",
            null,
            "issueVillageCode",
            VILLAGE,
            "publicConsent",
            "NONE");
    var caseNo = callers.as("q-registrar").post("/api/cases", registration).is(201).text("/caseNo");
    var proposal = form(Cases.proposal(coUnits().toArray(String[]::new)));
    proposal.put("decision", "DISPATCH");
    proposal.put("leadUnit", LEAD);
    complete("q-registrar", item("q-registrar", caseNo, "proposeHandling"), proposal).is(200);
    return caseNo;
  }

  /** Nothing is waited for but the other's answer; 404 where the item is no longer there. */
  private List<Integer> signsForItAndReplies(String code, String caseNo) {
    var signed = does(login(code), caseNo, "signFor", "decision", "SIGN");
    if (signed.status() != 200) {
      return List.of(signed.status());
    }
    var item = found(signed.body().at("/workItems"), "handleCo@" + code);
    return item.isEmpty()
        ? List.of(200, 404)
        : List.of(200, complete(login(code), item.get(0), form("coOpinion", reply(code))).status());
  }

  private void assertEveryReplyIsKept(String caseNo) {
    var kept =
        jdbc.sql("SELECT submission FROM assignment WHERE case_no = ? AND part = 'CO'")
            .param(caseNo)
            .query(String.class)
            .list();
    assertThat(kept)
        .containsExactlyInAnyOrderElementsOf(
            coUnits().stream().map(HundredUnitsTest::reply).toList());
    assertThat(
            jdbc.sql(
                    "SELECT task FROM case_step WHERE case_no = ? AND task IN ('signFor', 'handleCo')")
                .param(caseNo)
                .query(String.class)
                .list())
        .hasSize(2 * UNITS + 1);
    assertThat(parts(caseNo, "SUBMITTED")).hasSize(UNITS);
  }

  private List<String> parts(String caseNo, String state) {
    return jdbc.sql("SELECT unit FROM assignment WHERE case_no = ? AND state = ?")
        .params(caseNo, state)
        .query(String.class)
        .list();
  }

  private Answer does(String login, String caseNo, String task, Object... keysAndValues) {
    return complete(login, item(login, caseNo, task), form(keysAndValues));
  }

  private Answer complete(String login, String item, Map<String, Object> form) {
    return callers.as(login).post("/api/work-items/" + item + "/complete", form);
  }

  /** The item of the person's own unit. */
  private String item(String login, String caseNo, String task) {
    var unit =
        jdbc.sql("SELECT unit FROM account WHERE login = ?")
            .param(login)
            .query(String.class)
            .single();
    return jdbc.sql(
            "SELECT id FROM work_item WHERE case_no = ? AND task = ? AND unit = ?"
                + " ORDER BY created_at DESC LIMIT 1")
        .params(caseNo, task, unit)
        .query(String.class)
        .single();
  }

  private Answer seen(String caseNo) {
    return callers.as("q-registrar").get("/api/cases/" + caseNo).is(200);
  }

  private List<String> open(String caseNo) {
    return seen(caseNo).body().at("/workItems").valueStream().map(HundredUnitsTest::shown).toList();
  }

  private static List<String> found(JsonNode items, String taskAtUnit) {
    return items
        .valueStream()
        .filter(item -> shown(item).equals(taskAtUnit))
        .map(item -> item.get("id").asString())
        .toList();
  }

  private static String shown(JsonNode item) {
    return item.get("task").asString() + "@" + item.at("/unit/code").asString();
  }

  private static List<String> coUnits() {
    return IntStream.range(0, UNITS).mapToObj("Q-%03d"::formatted).toList();
  }

  private static String login(String code) {
    return code.toLowerCase(java.util.Locale.ROOT);
  }

  private static String reply(String code) {
    return code + "：" + TEXT;
  }

  private static Unit unit(String code, UnitKind kind) {
    return new Unit(code, code + "号单位", kind, TOWNSHIP, "0990-5550999");
  }
}
