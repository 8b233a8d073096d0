package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

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
