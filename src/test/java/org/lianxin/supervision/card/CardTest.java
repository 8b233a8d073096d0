package org.lianxin.supervision.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** 责任卡 of a case and of a supervision sheet: who leads, which unit, who, until when. */
@DatabaseTest
class CardTest {

  private static final String FORM = "/api/admin/card-form";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-03-09T10:00:00+08:00"));
  }

  /** The fields are the whole program's: what a test has changed is taken back. */
  @AfterEach
  void leaveEverythingAsItWas() {
    clock.release();
    transaction.executeWithoutResult(
        status -> {
          for (var table :
              List.of(
                  "responsibility_value",
                  "responsibility_filling",
                  "responsibility_card",
                  "card_field",
                  "card_form")) {
            jdbc.sql("DELETE FROM " + table).update();
          }
        });
  }

  @Test
  void aCardSaysWhoLeadsWhichUnitWhoUntilWhenAndWhatFollows() {
    var path = assigned();
    var filled = fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    assertThat(filled.text("/unit/name")).contains("自然资源");
    assertThat(
            filled
                .body()
                .at("/fillings/0/rows")
                .valueStream()
                .map(row -> row.get("label").asString() + "=" + row.get("text").asString())
                .toList())
        .containsExactly(
            "包案领导=" + name("leader"),
            "责任人=" + name("land"),
            "办结时限=2026-04-10",
            "办理措施=本周入户核实。",
            "后续跟进=答复后一个月内回访。");
    assertThat(of("officer", path.caseNo, "D-LAND").at("/fillings/0/by").asString())
        .isEqualTo(name("landhead"));
  }

  @Test
  void theStationAndEachDepartmentHaveOneOfTheirOwn() {
    var path = assigned();
    assertThat(
            cards("registrar", path.caseNo)
                .is(200)
                .body()
                .valueStream()
                .map(card -> card.at("/unit/code").asString())
                .toList())
        .containsExactlyInAnyOrder("ST-XZ", "D-LAND", "D-CIVIL");
  }

  @Test
  void whatWasFilledInBeforeIsKept() {
    var path = assigned();
    fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    var again = fill("land", path.caseNo, "D-LAND", filled("due", "2026-04-20")).is(200);
    assertThat(again.body().at("/fillings")).hasSize(2);
    assertThat(again.text("/fillings/0/rows/2/text")).isEqualTo("2026-04-20");
    assertThat(again.text("/fillings/1/rows/2/text")).isEqualTo("2026-04-10");
    assertThat(again.text("/version")).isEqualTo("2");
  }

  @Test
  void readingThemTakesAsManyStatementsHoweverManyUnitsAndFillingsThereAre() {
    var path = assigned();
    fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    var few = statementsOfReading(path);
    fill("landhead", path.caseNo, "D-LAND", filled("due", "2026-04-20")).is(200);
    fill("civilhead", path.caseNo, "D-CIVIL", filled("person", "civil")).is(200);
    assertThat(statementsOfReading(path)).isEqualTo(few);
  }

  private int statementsOfReading(Cases.Path path) {
    return StatementCounter.during(() -> cards("officer", path.caseNo).is(200)).size();
  }

  @Test
  void whoFilledItInOnAnOlderOneIsToldSo() {
    var path = assigned();
    fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    var stale = Map.of("values", filled());
    callers
        .as("land")
        .put("/api/cases/" + path.caseNo + "/cards/D-LAND", stale, "If-Match", "\"0\"")
        .is(409);
  }

  @ParameterizedTest
  @CsvSource({
    "landhead, D-LAND, 200",
    "land, D-LAND, 200",
    "landhead, D-CIVIL, 403",
    "civilhead, D-CIVIL, 200",
    "officer, ST-XZ, 200",
    "officer, D-LAND, 403",
    "registrar, D-LAND, 200",
    "leader, ST-XZ, 200",
    "supervisor, D-LAND, 403",
    "officer2, ST-XZ, 403",
    "agrihead, D-LAND, 403",
    "liaison, D-LAND, 403",
    "assessor, D-LAND, 403",
  })
  void aUnitFillsInItsOwnAndTheTownshipAny(String login, String unit, int status) {
    var person = Map.of("D-LAND", "land", "D-CIVIL", "civil", "ST-XZ", "officer").get(unit);
    fill(login, assigned().caseNo, unit, filled("person", person)).is(status);
  }

  @ParameterizedTest
  @CsvSource({"supervisor, 200", "civil, 200", "leader2, 200", "officer2, 403", "assessor, 403"})
  void whoSeesTheCaseReadsItsCards(String login, int status) {
    cards(login, assigned().caseNo).is(status);
  }

  @Test
  void theFieldsToFillInAreShownToWhoMayOnly() {
    var caseNo = assigned().caseNo;
    assertThat(of("landhead", caseNo, "D-LAND").get("form").isNull()).isFalse();
    assertThat(of("landhead", caseNo, "D-CIVIL").get("form").isNull()).isTrue();
    assertThat(of("supervisor", caseNo, "D-LAND").get("form").isNull()).isTrue();
  }

  @Test
  void noOtherUnitHasACard() {
    fill("registrar", assigned().caseNo, "D-AGRI", filled("person", "agri")).is(409);
  }

  @ParameterizedTest
  @CsvSource({
    "leader, land",
    "leader, nobody",
    "person, civil",
    "due, soon",
    "due, 2026-03-08",
    // Sixty days from the 9th of March: the 8th of May.
    "due, 2026-12-31",
    "measures, ''",
    "followUp, 请联系13800000000",
    "measures, 请向沈𠮷·测试说明情况",
  })
  void whatDoesNotFitIsRefused(String field, String value) { // domain.md §3.6, §8.2
    var refused = fill("landhead", assigned().caseNo, "D-LAND", filled(field, value)).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("values." + field);
  }

  @Test
  void whoHasTakenChargeOfTheCaseIsTheLeaderOfItsCards() { // domain.md §2, 包案
    var path = assigned();
    path.acts("leader2", "takeCharge", "note", "由本人牵头协调。");
    assertThat(of("landhead", path.caseNo, "D-LAND").at("/form/values/leader").asString())
        .isEqualTo("leader2");
    var refused = fill("landhead", path.caseNo, "D-LAND", filled()).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("values.leader");
    fill("landhead", path.caseNo, "D-LAND", filled("leader", "leader2")).is(200);
  }

  @Test
  void ofAnAccusationThereIsNone() { // Art. 30 ¶3
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    cards("officer", caseNo).is(403);
    fill("registrar", caseNo, "ST-XZ", filled("person", "officer")).is(403);
    assertThat(cards("liaison", caseNo).is(200).body()).isEmpty();
  }

  @Test
  void theUnitOfASheetFillsInTheCardOfTheSheet() { // Art. 39
    var id = sheet();
    var path = "/api/supervision/sheets/" + id + "/card";
    assertThat(callers.as("registrar").get(path).is(200).body().get("form").isNull()).isTrue();
    var body = Map.of("values", filled("due", "2026-12-31"));
    callers.as("registrar").put(path, body).is(403);
    callers.as("civilhead").put(path, body).is(403);
    var filled = callers.as("landhead").put(path, body).is(200);
    assertThat(filled.text("/sheetNo")).matches("OFFICE-督-2026-\\d{3,}");
    assertThat(filled.text("/fillings/0/rows/1/text")).isEqualTo(name("land"));
    callers
        .as("registrar")
        .post("/api/supervision/sheets/" + id + "/close", Map.of("text", "予以核销。"))
        .is(200);
    callers.as("landhead").put(path, body).is(409);
    callers.as("civilhead").get(path).is(403);
  }

  @Test
  void theAdministratorAddsAFieldAndOldCardsStayAsTheyWere() {
    var path = assigned();
    fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    var fields = fields();
    fields.get(0).put("label", "包案县（镇）领导");
    fields.add(field("published", "已在村务公开栏公示", "YES_NO", true));
    change("admin", fields).is(200);

    fill("landhead", path.caseNo, "D-LAND", filled()).is(422);
    var filled = fill("landhead", path.caseNo, "D-LAND", filled("published", "YES")).is(200);
    assertThat(filled.body().at("/fillings/0/rows/5/text").asString()).isEqualTo("是");
    assertThat(filled.text("/fillings/0/rows/0/label")).isEqualTo("包案县（镇）领导");
    assertThat(filled.text("/fillings/1/rows/0/label")).isEqualTo("包案领导");
    assertThat(filled.body().at("/fillings/1/rows")).hasSize(5);
  }

  @Test
  void theFourThatSayWhoIsResponsibleStay() {
    for (var place : List.of(0, 1, 2, 4)) {
      var fields = fields();
      fields.remove((int) place);
      assertThat(change("admin", fields).is(422).fieldsRefused()).containsExactly("fields");
    }
    var optional = fields();
    optional.get(0).put("needed", false);
    change("admin", optional).is(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"信访人电话", "身份证号", "家庭住址", "当事人"})
  void noFieldAsksForThePetitionersData(String label) { // domain.md §8.2
    var fields = fields();
    fields.add(field("more", label, "LINE", false));
    assertThat(change("admin", fields).is(422).fieldsRefused()).containsExactly("fields[5].label");
  }

  @Test
  void onlyTheAdministratorChangesTheFieldsAndItIsPutOnRecord() {
    for (var login : List.of("supervisor", "registrar", "leader", "security")) {
      change(login, fields()).is(403);
      callers.as(login).get(FORM).is(403);
    }
    var version = change("admin", fields()).is(200).text("/version");
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_event WHERE action = 'SETTING_CHANGED'"
                        + " AND object_type = 'responsibilityCard' AND object_id = ?")
                .param(version)
                .query(Integer.class)
                .single())
        .isPositive();
    callers.as("admin").put(FORM, Map.of("fields", fields()), "If-Match", "\"0\"").is(409);
  }

  @Test
  void aFillingIsOnTheChainOfItsCase() {
    var path = assigned();
    fill("landhead", path.caseNo, "D-LAND", filled()).is(200);
    assertThat(
            jdbc.sql(
                    "SELECT fields FROM audit_event WHERE object_type = 'responsibilityCard'"
                        + " AND chain = ?")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .containsExactly("due,followUp,leader,measures,person");
  }

  private Cases.Path assigned() {
    return new Cases(callers).registered().dispatched("D-CIVIL").noticed();
  }

  private String sheet() {
    return callers
        .as("registrar")
        .post(
            "/api/supervision/sheets",
            Map.of("unit", "D-LAND", "level", "REMIND", "cause", "OVERDUE", "text", "请说明进展。"))
        .is(201)
        .text("/id");
  }

  private Answer cards(String login, String caseNo) {
    return callers.as(login).get("/api/cases/" + caseNo + "/cards");
  }

  private JsonNode of(String login, String caseNo, String unit) {
    return cards(login, caseNo)
        .is(200)
        .body()
        .valueStream()
        .filter(card -> card.at("/unit/code").asString().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private Answer fill(String login, String caseNo, String unit, Map<String, String> values) {
    return callers
        .as(login)
        .put("/api/cases/" + caseNo + "/cards/" + unit, Map.of("values", values));
  }

  private static Map<String, String> filled(String... differing) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("leader", "leader");
    values.put("person", "land");
    values.put("due", "2026-04-10");
    values.put("measures", "本周入户核实。");
    values.put("followUp", "答复后一个月内回访。");
    for (var i = 0; i < differing.length; i += 2) {
      values.put(differing[i], differing[i + 1]);
    }
    return values;
  }

  private Answer change(String login, List<Map<String, Object>> fields) {
    return callers.as(login).put(FORM, Map.of("fields", fields));
  }

  private List<Map<String, Object>> fields() {
    var fields = new ArrayList<Map<String, Object>>();
    callers
        .as("admin")
        .get(FORM)
        .is(200)
        .body()
        .get("fields")
        .forEach(
            field ->
                fields.add(
                    field(
                        field.get("code").asString(),
                        field.get("label").asString(),
                        field.get("kind").asString(),
                        field.get("needed").asBoolean())));
    return fields;
  }

  private static Map<String, Object> field(String code, String label, String kind, boolean needed) {
    var field = new LinkedHashMap<String, Object>();
    field.put("code", code);
    field.put("label", label);
    field.put("kind", kind);
    field.put("needed", needed);
    field.put("hint", "");
    return field;
  }

  private String name(String login) {
    return jdbc.sql("SELECT name FROM account WHERE login = ?")
        .param(login)
        .query(String.class)
        .single();
  }
}
