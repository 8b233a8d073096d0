package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 利害关系: an accusation never comes to whom it is about, nor to his unit; of a claim the unit is
 * lawfully the handler, and whoever assigns it is warned. Art. 28 ¶3, 30 ¶3; domain.md §2.
 */
@DatabaseTest
class ConflictTest {

  private static final List<String> PARTS =
      List.of("", "/timeline", "/diagram", "/attachments", "/documents", "/actions/recuse");

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Organization organization;
  @Autowired TransactionTemplate transactions;
  @Autowired PlainRecusals plainRecusals;

  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-03-09T10:00:00+08:00"));
    organization.put(
        List.of(
            new Unit(
                "C-DISCIPLINE", "县纪检监察联络", UnitKind.DISCIPLINE, "990101000000", "0990-5550031")),
        List.of());
    account("countyliaison", "县纪检联络员", "C-DISCIPLINE");
  }

  @AfterEach
  void asBefore() {
    transactions.executeWithoutResult(
        status -> {
          made.forEach(
              login -> jdbc.sql("DELETE FROM account WHERE login = ?").param(login).update());
        });
    clock.release();
  }

  @Test
  void anAccusationAboutSomebodyElseIsTheTownshipLiaisons() {
    var caseNo = accused(about("自然资源所", "D-LAND"));
    knows("liaison", caseNo);
    for (var login : List.of("countyliaison", "land", "landhead", "leader", "officer")) {
      knowsNothing(login, caseNo);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "连心镇纪委, DISCIPLINE", // the unit
    "纪检联络员, DISCIPLINE", // the person
    "纪检联络员, ", // somebody of that name, wherever
    "某干部, DISCIPLINE", // somebody else of the unit
  })
  void anAccusationAboutTheLiaisonOrHisUnitGoesToTheCounty(String name, String unit) {
    var caseNo = accused(about(name, unit));
    knowsNothing("liaison", caseNo);
    var seen = knows("countyliaison", caseNo);
    assertThat(seen.at("/workItems/0/unit/code").asString()).isEqualTo("C-DISCIPLINE");
    callers
        .as("countyliaison")
        .post(
            "/api/work-items/" + seen.at("/workItems/0/id").asString() + "/complete",
            Cases.form("body", "市纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    assertThat(knows("countyliaison", caseNo).get("state").asString()).isEqualTo("CLOSED");
    knowsNothing("liaison", caseNo);
  }

  @Test
  void aColleagueHasItWhereThereIsNobodyInTheCounty() {
    account("liaison-b", "纪检联络员乙", "DISCIPLINE");
    inactive("countyliaison");
    var caseNo = accused(about("纪检联络员", null));
    knowsNothing("liaison", caseNo);
    knows("liaison-b", caseNo);
    assertThat(awayInPlain(caseNo)).isEmpty();
  }

  /** Who keeps away from an accusation tells whom it is about: nobody reads it in the database. */
  @Test
  void whoKeptAwayInAnEarlierReleaseIsSealedAtTheStart() {
    account("liaison-d", "纪检联络员丁", "DISCIPLINE");
    inactive("countyliaison");
    var caseNo = accused(List.of());
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE petition_case SET recused = ',liaison,' WHERE case_no = ?")
                .param(caseNo)
                .update());
    plainRecusals.takeOver();
    assertThat(awayInPlain(caseNo)).isEmpty();
    knowsNothing("liaison", caseNo);
    knows("liaison-d", caseNo);
  }

  /** Nobody else may see the case to reassign it; Art. 28 ¶3. */
  @Test
  void fromASoleLiaisonWhoKeepsAwayItGoesToTheCounty() {
    var caseNo = accused(about("自然资源所", "D-LAND"));
    var item = knows("liaison", caseNo).at("/workItems/0/id").asString();
    callers.as("liaison").post("/api/work-items/" + item + "/claim", Map.of()).is(200);
    recuses("liaison", caseNo).is(200);
    knowsNothing("liaison", caseNo);
    assertThat(awayInPlain(caseNo)).isEmpty();
    var seen = knows("countyliaison", caseNo);
    assertThat(seen.at("/workItems/0/unit/code").asString()).isEqualTo("C-DISCIPLINE");
    assertThat(seen.at("/respondents/0/name").asString()).isEqualTo("自然资源所");
    assertThat(callers.as("countyliaison").get("/api/work-items?view=todo").response().body())
        .contains(caseNo);
    callers
        .as("countyliaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "市纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    knowsNothing("liaison", caseNo);
  }

  @Test
  void butNotToACountyWhoseLiaisonItIsAbout() {
    var caseNo = accused(about("县纪检联络员", "C-DISCIPLINE"));
    assertThat(recuses("liaison", caseNo).is(409).text("/detail")).contains("没有其他同志");
    knows("liaison", caseNo);
    knowsNothing("countyliaison", caseNo);
  }

  /** It is in, and has a receipt; nobody it is about opens it, and the next liaison has it. */
  @Test
  void whereNobodyIsLeftItStaysUntilAnotherLiaisonIsNamed() {
    inactive("countyliaison");
    var caseNo = accused(about("纪检联络员", null));
    knowsNothing("liaison", caseNo);
    account("liaison-c", "纪检联络员丙", "DISCIPLINE");
    knows("liaison-c", caseNo);
    knowsNothing("liaison", caseNo);
  }

  @Test
  void ofAClaimTheUnitIsTheHandlerAndWhoAssignsItIsWarned() {
    var path = new Cases(callers).registered("respondents", about("自然资源所", "D-LAND"));
    path.escalated().approvedByChief();
    assertWarned("registrar", path, "proposeHandling");
    path.proposed();
    assertWarned("leader", path, "instruct");
    path.assigned();
    for (var login : List.of("registrar", "leader")) {
      assertThat(path.seenBy(login).text("/warnings/0")).contains("自然资源所是本件的被反映单位");
    }
    for (var login : List.of("officer", "land", "supervisor")) {
      assertThat(path.seenBy(login).is(200).body().get("warnings")).isEmpty();
    }
    assertThat(path.actionForm("registrar", "reassign").is(200).text("/warnings/0"))
        .contains("自然资源所");
    assertThat(path.actionForm("registrar", "link").is(200).body().get("warnings")).isEmpty();
    path.objectedBy("land");
    assertWarned("registrar", path, "judgeObjection");
  }

  @Test
  void withoutRespondentsNobodyIsWarned() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var form = callers.as("registrar").get("/api/work-items/" + path.item("propose") + "/form");
    assertThat(form.is(200).body().get("warnings")).isEmpty();
    assertThat(path.seenBy("registrar").body().get("warnings")).isEmpty();
  }

  /** Who it is about keeps away; a name alone may be anybody's. */
  @Test
  void thePersonHimselfHasNothingToDoWithAClaim() {
    var named =
        new Cases(callers).registered("respondents", about("自然资源所承办人", "D-LAND")).dispatched();
    knowsNothing("land", named.caseNo);
    named.seenBy("landhead").is(200);
    var same = new Cases(callers).registered("respondents", about("自然资源所承办人", null));
    same.dispatched().seenBy("land").is(200);
  }

  @Test
  void theChiefOfAStationDoesNotCloseWhatIsAboutIt() {
    var path = new Cases(callers).registered("respondents", about("下庄村群众工作站", "ST-XZ"));
    var refused = path.tries("chief", "settleOnSite", Cases.settlement()).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("decision");
    assertThat(refused.response().body()).contains("站长不能以就地解决办结");
    path.does("chief", "settleOnSite", Cases.escalation());
    assertThat(path.state()).isEqualTo("ESCALATED");
    var other = new Cases(callers).registered("respondents", about("前村群众工作站", "ST-QC"));
    other.does("chief", "settleOnSite", Cases.settlement());
    assertThat(other.state()).isEqualTo("CLOSED");
  }

  @Test
  void whomItIsAboutIsReadByWhoSeesPersonalData() {
    var path =
        new Cases(callers).registered("respondents", about("某被反映标记", "D-WATER")).dispatched();
    for (var login : List.of("officer", "registrar", "land")) {
      assertThat(path.seenBy(login).text("/respondents/0/name")).isEqualTo("某被反映标记");
    }
    for (var login : List.of("leader", "supervisor")) {
      var timeline = callers.as(login).get("/api/cases/" + path.caseNo + "/timeline").is(200);
      assertThat(path.seenBy(login).response().body() + timeline.response().body())
          .doesNotContain("某被反映标记");
    }
    path.acts("leader", "unmask", "reason", "SUPERVISION", "note", "核实被反映人。");
    assertThat(path.seenBy("leader").text("/respondents/0/name")).isEqualTo("某被反映标记");
  }

  /** Whoever reads names masked does not read them in the statement either. */
  @Test
  void whomItIsAboutIsHiddenInWhatOthersHaveWritten() {
    var path =
        new Cases(callers)
            .registered(
                "respondents",
                List.of(Map.of("name", "欧阳被反映"), Map.of("name", "自然资源所", "unit", "D-LAND")),
                "statement",
                "欧阳被反映占了集体的地，自然资源所一直没有来人丈量，请督促办理。");
    assertThat(path.seenBy("registrar").text("/statement")).contains("欧阳被反映占了");
    assertThat(path.seenBy("leader").text("/statement"))
        .contains("欧*占了集体的地")
        // A unit is named wherever it has something to do.
        .contains("自然资源所一直没有");
    var timeline = callers.as("leader").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(timeline.response().body()).doesNotContain("欧阳被反映").contains("欧*占了");
    clock.moveTo(Instant.parse("2026-04-07T10:00:00+08:00"));
    path.dispatched().noticed().signedFor("land").handled().checked().issued().delivered();
    var refused =
        path.tries(
                "registrar",
                "draftPublicity",
                "text",
                "对欧阳被反映一事已经办结。",
                "scope",
                "VILLAGE",
                "from",
                "2026-04-07",
                "to",
                "2026-04-21")
            .is(422);
    assertThat(refused.fieldsRefused()).containsExactly("text");
  }

  /** domain.md §0.1 finding 4: who the accusation is about goes with it, nobody else. */
  @Test
  void whoeverSplitsSaysWhomTheAccusationIsAbout() {
    var path =
        new Cases(callers)
            .registered(
                "respondents",
                List.of(
                    Map.of("name", "某村干部标记", "unit", "ST-QC"),
                    Map.of("name", "自然资源所", "unit", "D-LAND")));
    path.escalated().approvedByChief();
    var form = path.actionForm("registrar", "split").is(200);
    assertThat(form.text("/data/respondents/0/name")).isEqualTo("某村干部标记");
    var accusation = splits(path, List.of(Map.of("name", "某村干部标记", "unit", "ST-QC")));
    var seen = knows("liaison", accusation);
    assertThat(seen.get("respondents")).hasSize(1);
    assertThat(seen.at("/respondents/0/name").asString()).isEqualTo("某村干部标记");
    var rest = path.seenBy("officer").is(200);
    assertThat(rest.body().get("respondents")).hasSize(1);
    assertThat(rest.text("/respondents/0/name")).isEqualTo("自然资源所");
    assertThat(path.seenBy("registrar").text("/warnings/0")).contains("自然资源所");
    var timeline = callers.as("registrar").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(rest.response().body() + timeline.response().body()).doesNotContain("某村干部标记");
  }

  @Test
  void whatIsSplitOffKnowsWhomItIsAboutAndTheRestDoesNot() {
    var path = new Cases(callers).registered("respondents", about("纪检联络员", "DISCIPLINE"));
    path.escalated().approvedByChief();
    var accusation = splits(path, List.of());
    knowsNothing("liaison", accusation);
    knows("countyliaison", accusation);
    var rest = path.seenBy("officer").is(200);
    assertThat(rest.body().get("respondents")).isEmpty();
    assertThat(rest.response().body()).doesNotContain("纪检联络员");
    assertThat(path.seenBy("registrar").body().get("warnings")).isEmpty();
  }

  /**
   * @return the number of the accusation that this made
   */
  private String splits(Cases.Path path, List<Map<String, Object>> respondents) {
    var before = accusations();
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        "反映干部截留补偿款。",
        "respondents",
        respondents,
        "remainingTitle",
        "宅基地边界争议",
        "remainingStatement",
        Cases.TEXT,
        "remainingFacts",
        Cases.TEXT,
        "remainingRequests",
        List.of(Map.of("text", "重新丈量并确认边界")));
    var made = accusations();
    made.removeAll(before);
    assertThat(made).hasSize(1);
    return made.iterator().next();
  }

  private Set<String> accusations() {
    return jdbc.sql("SELECT case_no FROM petition_case WHERE sealed = TRUE")
        .query(String.class)
        .set();
  }

  private Answer recuses(String login, String caseNo) {
    return callers
        .as(login)
        .post("/api/cases/" + caseNo + "/actions/recuse", Cases.form("reason", "当事人系本人近亲属。"));
  }

  private String awayInPlain(String caseNo) {
    var row =
        jdbc.sql("SELECT recused, sealed_recused FROM petition_case WHERE case_no = ?")
            .param(caseNo)
            .query()
            .singleRow();
    assertThat((byte[]) row.get("sealed_recused")).isNotEmpty();
    return (String) row.get("recused");
  }

  @Test
  void atMostTenAreNamed() {
    var eleven = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 11; i++) {
      eleven.add(Map.of("name", "某" + i));
    }
    var refused =
        callers.as("officer").post("/api/cases", Cases.registration("respondents", eleven)).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("respondents");
  }

  private void assertWarned(String login, Cases.Path path, String task) {
    var form = callers.as(login).get("/api/work-items/" + path.item(task) + "/form").is(200);
    assertThat(form.text("/warnings/0")).as(task).contains("自然资源所是本件的被反映单位");
  }

  private static List<Map<String, Object>> about(String name, String unit) {
    return List.of(unit == null ? Map.of("name", name) : Map.of("name", name, "unit", unit));
  }

  private String accused(List<Map<String, Object>> respondents) {
    return callers
        .as("officer")
        .post("/api/cases", Cases.accusation("respondents", respondents))
        .is(201)
        .text("/caseNo");
  }

  private tools.jackson.databind.JsonNode knows(String login, String caseNo) {
    return callers.as(login).get("/api/cases/" + caseNo).is(200).body();
  }

  private void knowsNothing(String login, String caseNo) {
    for (var part : PARTS) {
      assertThat(callers.as(login).get("/api/cases/" + caseNo + part).status())
          .as(login + part)
          .isIn(403, 409);
    }
    callers.as(login).get("/api/cases/" + caseNo).is(403);
    for (var list :
        List.of(
            "/api/cases?size=100",
            "/api/cases?q=" + caseNo,
            "/api/messages?size=100",
            "/api/work-items?view=todo&size=100",
            "/api/work-items?view=unclaimed&size=100",
            "/api/work-items?view=done&size=100")) {
      assertThat(callers.as(login).get(list).is(200).response().body())
          .as("%s of %s", list, login)
          .doesNotContain(caseNo);
    }
    for (var item :
        jdbc.sql("SELECT id FROM work_item WHERE case_no = ?")
            .param(caseNo)
            .query(String.class)
            .list()) {
      callers.as(login).get("/api/work-items/" + item + "/form").is(403);
      assertThat(callers.as(login).post("/api/work-items/" + item + "/complete", Map.of()).status())
          .isIn(403, 409);
    }
  }

  private void account(String login, String name, String unit) {
    made.add(login);
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO account (login, name, unit, roles, password_hash, active)"
                        + " SELECT ?, ?, ?, 'DISCIPLINE_LIAISON', password_hash, TRUE"
                        + " FROM account WHERE login = 'officer'")
                .params(login, name, unit)
                .update());
  }

  private void inactive(String login) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE account SET active = FALSE WHERE login = ?").param(login).update());
  }
}
