package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Personal data are shown by right, whatever the answer (domain.md §8.2): who reads them masked in
 * the case reads them in plain nowhere, and what he sends back masked overwrites nothing.
 */
@DatabaseTest
class MaskingTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String NAME = "欧阳记标";
  private static final String PHONE = "13912348765";
  private static final String ID = "11010519491231002X";
  private static final String ADDRESS = "下庄村标记巷49号";
  private static final String OTHER_NAME = "司徒代标";
  private static final String OTHER_PHONE = "13812346789";
  private static final String WITNESS = "诸葛证标";
  private static final List<String> MARKERS =
      List.of(NAME, PHONE, ID, ADDRESS, OTHER_NAME, OTHER_PHONE, WITNESS);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-03-09T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource({
    "officer, PLAIN",
    "chief, PLAIN",
    "registrar, PLAIN",
    "land, PLAIN",
    "landhead, PLAIN",
    "leader, MASKED",
    "leader2, MASKED",
    "supervisor, MASKED",
    "civil, SUMMARY",
    "civilhead, SUMMARY",
    "officer2, NOTHING",
    "water, NOTHING",
    "publicist, NOTHING",
    "liaison, NOTHING",
    "reviewer, NOTHING",
    "assessor, NOTHING",
    "archivist, NOTHING",
    "admin, NOTHING",
    "auditor, NOTHING",
  })
  void everyAnswerShowsPersonalDataByRight(String login, String right) {
    var path = dispatched();
    var answers = answers(login, path);
    var seen = !right.equals("NOTHING");
    assertThat(callers.as(login).get("/api/cases/" + path.caseNo).status())
        .isEqualTo(seen ? 200 : 403);
    if (right.equals("PLAIN")) {
      assertThat(answers.get("case")).contains(NAME, PHONE, ID, ADDRESS, OTHER_NAME, OTHER_PHONE);
      assertThat(answers.get("timeline")).contains(MARKERS);
      assertThat(answers.get("attachments")).contains(NAME);
      return;
    }
    answers.forEach(
        (name, answer) -> assertThat(answer).as("%s of %s", name, login).doesNotContain(MARKERS));
    if (right.equals("MASKED")) {
      assertThat(answers.get("case"))
          .contains("欧*", "139****8765", "**************002X", "下庄村***", "\"personal\":false");
      assertThat(answers.get("timeline")).contains("欧*", "139****8765", "下庄村***");
      assertThat(answers.get("attachments")).contains("欧*的证件");
    }
    if (right.equals("SUMMARY")) {
      assertThat(answers.get("case")).contains("欧*", "\"case\":false");
    }
  }

  @Test
  void thePublicAnswersNameNobody() {
    var path = dispatched();
    var tracked =
        callers
            .visitor()
            .post("/api/public/track", Map.of("caseNo", path.caseNo, "queryCode", path.queryCode))
            .is(200);
    assertThat(tracked.response().body()).contains(path.caseNo).doesNotContain(MARKERS);
    assertThat(callers.visitor().get("/api/public/notices").is(200).response().body())
        .doesNotContain(MARKERS);
    assertThat(callers.visitor().get("/api/public/notices/feed.xml").is(200).response().body())
        .doesNotContain(MARKERS);
  }

  /** No form but the registration's has such a field, and that one makes a new case. */
  @Test
  void whatIsSentBackMaskedOverwritesNothing() {
    var path = dispatched();
    var before = stored(path);
    Map<String, Object> masked =
        Cases.form(
            "petitionerName", "欧*",
            "petitionerPhone", "139****8765",
            "petitionerAddress", "下庄村***",
            "petitionerIdNumber", "**************002X",
            "representatives", List.of(Map.of("name", "司*", "phone", "138****6789")),
            "parties", List.of(Map.of("seq", 0, "name", "欧*")),
            "respondents", List.of(Map.of("name", "某*")),
            "readBackWitness", "诸*");
    for (var login : List.of("officer", "registrar", "leader", "land", "civil", "supervisor")) {
      var seen = path.seenBy(login).is(200).body();
      for (var action : seen.get("rights").propertyNames()) {
        if (!action.equals("case") && !action.equals("personal")) {
          var address = "/api/cases/" + path.caseNo + "/actions/" + action;
          assertThat(callers.as(login).post(address, masked).status())
              .as("%s %s", login, action)
              .isIn(409, 422);
        }
      }
      for (var item : seen.get("workItems")) {
        for (var act : List.of("complete", "save")) {
          var address = "/api/work-items/" + item.get("id").asString() + "/" + act;
          assertThat(callers.as(login).post(address, masked).status())
              .as("%s %s", login, address)
              .isIn(403, 409, 422);
        }
      }
    }
    assertThat(stored(path)).isEqualTo(before);
  }

  @Test
  void aMaskedValueIsNobodysName() {
    for (var masked :
        List.of(
            Map.entry("petitionerName", "李*"),
            Map.entry("petitionerAddress", "下庄村***"),
            Map.entry("petitionerPhone", "138****5678"),
            Map.entry("petitionerIdNumber", "**************002X"))) {
      var refused =
          callers
              .as("officer")
              .post("/api/cases", Cases.registration(masked.getKey(), masked.getValue()))
              .is(422);
      assertThat(refused.fieldsRefused()).containsExactly(masked.getKey());
    }
  }

  /** It stands in every list. */
  @Test
  void aTitleDoesNotNameThePetitioner() {
    var refused =
        callers
            .as("officer")
            .post(
                "/api/cases",
                Cases.registration("petitionerName", NAME, "title", NAME + "反映宅基地边界争议"))
            .is(422);
    assertThat(refused.fieldsRefused()).containsExactly("title");
  }

  private Cases.Path dispatched() {
    var file =
        callers
            .as("officer")
            .upload("/api/attachments", NAME + "的证件.png", PICTURE)
            .is(201)
            .text("/id");
    var told = "本人" + NAME + "，电话" + PHONE + "，住" + ADDRESS + "，与" + OTHER_NAME + "一同反映。";
    return new Cases(callers)
        .registered(
            "petitionerName", NAME,
            "petitionerPhone", PHONE,
            "petitionerIdNumber", ID,
            "petitionerAddress", ADDRESS,
            "petitionerCount", 2,
            "representatives", List.of(Map.of("name", OTHER_NAME, "phone", OTHER_PHONE)),
            "readBackWitness", WITNESS,
            "statement", told,
            "factsAndReasons", told,
            "summary", told,
            "requests", List.of(Map.of("text", "请向" + NAME + "当面答复")),
            "attachments", List.of(file))
        .dispatched("D-CIVIL");
  }

  /** Everything the program tells this reader that has to do with the case, by name. */
  private Map<String, String> answers(String login, Cases.Path path) {
    var caller = callers.as(login);
    var answers = new LinkedHashMap<String, String>();
    var theCase = "/api/cases/" + path.caseNo;
    answers.put("case", caller.get(theCase).response().body());
    for (var part : List.of("timeline", "diagram", "attachments", "documents")) {
      answers.put(part, caller.get(theCase + "/" + part).response().body());
    }
    for (var item : path.seenBy("registrar").body().get("workItems")) {
      var id = item.get("id").asString();
      answers.put("item " + id, caller.get("/api/work-items/" + id).response().body());
      answers.put("form " + id, caller.get("/api/work-items/" + id + "/form").response().body());
    }
    var seen = caller.get(theCase);
    if (seen.status() == 200) {
      for (var action : seen.body().get("rights").propertyNames()) {
        answers.put(
            "action " + action, caller.get(theCase + "/actions/" + action).response().body());
      }
    }
    for (var view : List.of("todo", "unclaimed", "done", "started")) {
      answers.put(view, caller.get("/api/work-items?view=" + view + "&size=100").response().body());
    }
    answers.put("ledger", caller.get("/api/cases?q=" + path.caseNo).response().body());
    answers.put(
        "similar",
        caller
            .post(
                "/api/cases/similar",
                Map.of(
                    "issueVillageCode", "990101001201",
                    "categoryCode", "020301",
                    "statement", "住址电话与邻居一同反映宅基地"))
            .response()
            .body());
    answers.put("messages", caller.get("/api/messages?size=100").response().body());
    answers.put("me", caller.get("/api/me").response().body());
    return answers;
  }

  private List<Object> stored(Cases.Path path) {
    return List.of(
        rows(path, "SELECT * FROM petitioner WHERE case_no = ? ORDER BY seq"),
        rows(path, "SELECT data, sealed FROM case_step WHERE case_no = ? ORDER BY at, id"));
  }

  /** Bytes by what they are, not by where they lie. */
  private List<String> rows(Cases.Path path, String sql) {
    return jdbc.sql(sql).param(path.caseNo).query().listOfRows().stream()
        .map(row -> Arrays.deepToString(row.values().toArray()))
        .toList();
  }
}
