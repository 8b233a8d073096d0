package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 分案: nothing of the accusation stays in the claim's file. Art. 30 ¶3; domain.md §0.1 finding 4.
 */
@DatabaseTest
class MixedPetitionTest {

  private static final String ACCUSED = "村主任私分补偿款";

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;

  private Cases.Path mixed() {
    return new Cases(callers)
        .registered(
            "title",
            "边界争议，" + ACCUSED,
            "statement",
            "邻居占了我家滴水。" + ACCUSED + "，大家都知道。",
            "summary",
            "边界争议并反映" + ACCUSED,
            "requests",
            List.of(Map.of("text", "重新丈量"), Map.of("text", "查处" + ACCUSED)));
  }

  @Test
  void theFormIsOpenedWithTheFileAsItIs() {
    var form = callers.as("registrar").get(action(mixed())).is(200);
    assertThat(form.text("/data/remainingTitle")).contains(ACCUSED);
    assertThat(form.text("/data/remainingRequests/1/text")).contains(ACCUSED);
  }

  @Test
  void theClaimKeepsWhatItAsksForAndNothingOfTheAccusation() {
    var path = mixed();
    callers
        .as("registrar")
        .post(
            action(path),
            Cases.form(
                "accusedPart",
                ACCUSED,
                "remainingTitle",
                "边界争议",
                "remainingStatement",
                "邻居占了我家滴水。",
                "remainingFacts",
                "有土地证为证。",
                "remainingRequests",
                List.of(Map.of("text", "重新丈量"))))
        .is(200);

    assertThat(path.seenBy("registrar").response().body()).contains("重新丈量").doesNotContain(ACCUSED);
    assertThat(kept(path))
        .noneMatch(form -> form.contains(ACCUSED))
        .anyMatch(f -> f.contains("丈量"));
  }

  /** domain.md §9 item 3: linked, but nobody of the claim's side reads of it, wherever he looks. */
  @Test
  void neitherListsNorSearchNorTheEngineKeepAWordOfIt() {
    var path = mixed().dispatched("D-CIVIL");
    split(path);
    for (var login : List.of("officer", "chief", "registrar", "leader", "land", "civil")) {
      for (var view : List.of("todo", "unclaimed", "done", "started")) {
        var list = callers.as(login).get("/api/work-items?size=100&view=" + view).is(200);
        assertThat(list.response().body()).as("%s of %s", view, login).doesNotContain(ACCUSED);
      }
      var found = callers.as(login).get("/api/cases?q=" + encoded(ACCUSED)).is(200);
      assertThat(found.body().at("/total").asInt()).as(login).isZero();
      var read = callers.as(login).get("/api/cases/" + path.caseNo + "/timeline").is(200);
      assertThat(read.response().body()).as(login).doesNotContain(ACCUSED);
    }
    assertThat(path.seenBy("registrar").body().at("/links")).isEmpty();
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE TEXT_ LIKE ?")
                .param("%" + ACCUSED + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theAccusationIsTheLiaisonsAloneAndWasReceivedWithTheRest() { // Art. 22, 30 ¶3
    var path = mixed();
    split(path);
    var sealed = sealedOf(path);
    var seen = callers.as("liaison").get("/api/cases/" + sealed).is(200);
    assertThat(seen.text("/statement")).isEqualTo(ACCUSED);
    assertThat(seen.text("/links/0/caseNo")).isEqualTo(path.caseNo);
    assertThat(seen.text("/workItems/0/task")).isEqualTo("transferSealed");
    var days = jdbc.sql("SELECT MIN(start_on) AS d FROM clock WHERE rule = 'C1' AND case_no = ?");
    assertThat(days.param(sealed).query(String.class).single())
        .isEqualTo(path.clock("C1").get("startAt").asString());
    for (var login : List.of("officer", "registrar", "leader", "supervisor", "reviewer")) {
      callers.as(login).get("/api/cases/" + sealed).is(403);
      callers.as(login).get("/api/cases/" + sealed + "/actions/urge").is(403);
    }
    assertThat(path.open()).containsExactly("settleOnSite@ST-XZ");
    path.does("officer", "settleOnSite", Cases.settlement());
  }

  private void split(Cases.Path path) {
    path.acts(
        "registrar",
        "split",
        "accusedPart",
        ACCUSED,
        "remainingTitle",
        "边界争议",
        "remainingStatement",
        "邻居占了我家滴水。",
        "remainingRequests",
        List.of(Map.of("text", "重新丈量")));
  }

  private String sealedOf(Cases.Path path) {
    return jdbc.sql("SELECT other_no FROM case_link WHERE case_no = ? AND kind = 'SPLIT'")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whereAllOfItWasAnAccusationNothingIsLeft() {
    var path = mixed();
    callers
        .as("registrar")
        .post(action(path), Cases.form("accusedPart", ACCUSED, "nothingRemains", true))
        .is(200);

    assertThat(path.seenBy("registrar").response().body()).doesNotContain(ACCUSED);
    assertThat(kept(path)).noneMatch(form -> form.contains(ACCUSED));
  }

  @Test
  void aClaimDoesNotRemainWithoutARequest() {
    var refused =
        callers
            .as("registrar")
            .post(
                action(mixed()),
                Cases.form(
                    "accusedPart", ACCUSED, "remainingTitle", "争议", "remainingStatement", "占地。"))
            .is(422);
    assertThat(refused.fieldsRefused()).containsExactly("remainingRequests");
  }

  private List<String> kept(Cases.Path path) {
    return jdbc.sql("SELECT data FROM case_step WHERE case_no = ?")
        .param(path.caseNo)
        .query(String.class)
        .list();
  }

  private static String action(Cases.Path path) {
    return "/api/cases/" + path.caseNo + "/actions/split";
  }
}
