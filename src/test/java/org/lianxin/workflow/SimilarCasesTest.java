package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which earlier cases are suggested while a matter is registered. Every test has a village of its
 * own, because all tests share one database.
 */
@DatabaseTest
class SimilarCasesTest {

  private static final String BOUNDARY =
      "我家老宅东边本来有一条半米宽的滴水道，邻居砌院墙时压了过来，说他家的证上就到这儿。两家各说各的，村里调了两次没调成。";
  private static final String BOUNDARY_AGAIN = "邻居砌的院墙压了我家东边的滴水道半米多，村里调了两次也没调成，要求镇里来重新丈量。";
  private static final String HOUSE_PLOT = "去年春天交的建房申请，材料都齐了，到现在没有人来看过现场，也没人说批不批。";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void aMatterTextedAlikeInTheSameVillageAndKindIsShownWithReasonsAndState() {
    var village = "990101001202";
    var earlier = registered("officer", village, "院墙压了滴水道", BOUNDARY);
    registered("officer", village, "申请新宅基地没有音信", HOUSE_PLOT);
    var shown = ask("officer", village, "院墙占地", BOUNDARY_AGAIN, Map.of());
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0))
        .containsEntry("caseNo", earlier)
        .containsEntry("petitionerName", "沈*")
        .containsEntry("stateName", "现场处理中")
        .containsEntry("state", "ON_SITE");
    assertThat(reasons(shown.get(0)))
        .hasSize(2)
        .contains("同村同类")
        .anyMatch(r -> r.matches("内容相近 \\d\\d%"));
  }

  @Test
  void theSamePersonIsKnownByNumberOrByNameAndPhoneAndNotByTheNameAlone() {
    var village = "990101001203";
    registered("officer", village, "院墙压了滴水道", BOUNDARY);
    var byName = ask("officer", village, "院墙", BOUNDARY_AGAIN, person("沈𠮷·测试", null, null));
    assertThat(reasons(byName.get(0))).doesNotContain("同一信访人");
    var byPhone =
        ask("officer", village, "院墙", BOUNDARY_AGAIN, person("沈𠮷·测试", "13800000000", null));
    assertThat(reasons(byPhone.get(0))).startsWith("同一信访人");
    var byNumber =
        ask("officer", village, "院墙", BOUNDARY_AGAIN, person(null, null, "11010519491231002X"));
    assertThat(reasons(byNumber.get(0))).startsWith("同一信访人");
    // Another kind of matter: only the person makes it a likely repeat.
    var otherKind =
        Map.of("petitionerIdNumber", "11010519491231002X", "categoryCode", (Object) "080500");
    assertThat(ask("officer", village, "院墙", BOUNDARY_AGAIN, otherKind)).hasSize(1);
    assertThat(ask("officer", village, "院墙", BOUNDARY_AGAIN, Map.of("categoryCode", "080500")))
        .isEmpty();
    // Another matter of the same person is no repeat, and nobody's petitions are counted.
    assertThat(ask("officer", village, "建房", HOUSE_PLOT, person(null, null, "11010519491231002X")))
        .isEmpty();
  }

  @Test
  void aStationSeesItsOwnCasesAndTheOfficeThoseOfTheTownship() {
    var village = "990101001205";
    var here = registered("officer", village, "院墙压了滴水道", BOUNDARY);
    var there = registered("officer2", village, "院墙压了滴水道", BOUNDARY);
    assertThat(ask("officer", village, "院墙", BOUNDARY, Map.of()))
        .extracting(s -> s.get("caseNo"))
        .containsExactly(here);
    assertThat(ask("registrar", village, "院墙", BOUNDARY, Map.of()))
        .extracting(s -> s.get("caseNo"))
        .containsExactlyInAnyOrder(here, there);
  }

  @Test
  void neitherAccusationsNorVoidedNorOtherVillagesNorOldCasesAreShown() {
    var village = "990101001207";
    var old = registered("officer", village, "院墙压了滴水道", BOUNDARY);
    var voided = registered("officer", village, "院墙压了滴水道", BOUNDARY);
    callers
        .as("officer")
        .post(
            "/api/cases",
            Cases.registration(
                "purpose",
                "ACCUSATION",
                "agency",
                false,
                "mandateScope",
                null,
                "mandateSignMethod",
                null,
                "issueVillageCode",
                village,
                "statement",
                BOUNDARY))
        .is(201);
    registered("officer", "990101001208", "院墙压了滴水道", BOUNDARY);
    change("UPDATE petition_case SET received_on = '2020-01-01' WHERE case_no = ?", old);
    change("UPDATE petition_case SET state = 'VOID' WHERE case_no = ?", voided);
    assertThat(ask("registrar", village, "院墙", BOUNDARY, Map.of())).isEmpty();
    assertThat(ask("registrar", null, "院墙", BOUNDARY, Map.of())).isEmpty();
  }

  @Test
  void atMostFiveAreShownAndThreeStatementsDone() {
    var village = "990101001209";
    for (var i = 0; i < 7; i++) {
      registered("officer", village, "院墙压了滴水道", BOUNDARY);
    }
    ask("officer", village, "院墙", BOUNDARY, Map.of());
    var known = person("沈𠮷·测试", "13800000000", "11010519491231002X");
    assertThat(StatementCounter.during(() -> ask("officer", village, "院墙", BOUNDARY, known)))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(ask("officer", village, "院墙", BOUNDARY, known)).hasSize(5);
  }

  @Test
  void onlyWhoRegistersIsAnswered() {
    for (var login : List.of("leader", "land", "supervisor", "liaison")) {
      callers.as(login).post("/api/cases/similar", Map.of()).is(403);
    }
    callers.visitor().post("/api/cases/similar", Map.of()).is(403);
  }

  @Test
  void theChosenOneIsLinkedByTheRegistration() {
    var village = "990101001210";
    var earlier = registered("officer", village, "院墙压了滴水道", BOUNDARY);
    var again =
        callers
            .as("officer")
            .post(
                "/api/cases", Cases.registration("repeatOf", earlier, "issueVillageCode", village))
            .is(201)
            .text("/caseNo");
    var link = callers.as("officer").get("/api/cases/" + again).is(200);
    assertThat(link.text("/links/0/caseNo")).isEqualTo(earlier);
    assertThat(link.text("/links/0/kind")).isEqualTo("REPEAT");
  }

  private String registered(String login, String village, String title, String statement) {
    var form =
        Cases.registration(
            "issueVillageCode",
            village,
            "title",
            title,
            "statement",
            statement,
            "petitionerIdNumber",
            "11010519491231002X");
    return callers.as(login).post("/api/cases", form).is(201).text("/caseNo");
  }

  private void change(String sql, String caseNo) {
    transaction.executeWithoutResult(status -> jdbc.sql(sql).param(caseNo).update());
  }

  private static Map<String, Object> person(String name, String phone, String number) {
    return Cases.form(
        "petitionerName", name, "petitionerPhone", phone, "petitionerIdNumber", number);
  }

  private List<Map<String, Object>> ask(
      String login, String village, String title, String statement, Map<String, Object> differing) {
    var asked =
        Cases.form(
            "issueVillageCode",
            village,
            "categoryCode",
            "020301",
            "title",
            title,
            "statement",
            statement);
    asked.putAll(differing);
    Answer answer = callers.as(login).post("/api/cases/similar", asked).is(200);
    return answer.json().readerForListOf(Map.class).readValue(answer.response().body());
  }

  @SuppressWarnings("unchecked")
  private static List<String> reasons(Map<String, Object> shown) {
    return (List<String>) shown.get("reasons");
  }
}
