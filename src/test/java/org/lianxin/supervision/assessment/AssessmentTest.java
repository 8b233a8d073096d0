package org.lianxin.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.beans.factory.annotation.Autowired;

/** 考核: what may be scored, who scores, what stays as it was; domain.md §7.9. */
@DatabaseTest
class AssessmentTest {

  private static final String ASSESSMENTS = "/api/assessments";
  private static final String SCHEME = ASSESSMENTS + "/scheme";

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-07-06T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theSchemeThatComesWithTheProgramIsOfAHundredPoints() {
    var scheme = callers.as("assessor").get(SCHEME + "?version=0").is(200);
    assertThat(
            scheme
                .body()
                .at("/items")
                .valueStream()
                .mapToDouble(i -> i.get("weight").asDouble())
                .sum())
        .isEqualTo(100);
    assertThat(
            scheme
                .body()
                .at("/items")
                .valueStream()
                .filter(i -> i.get("source").asString().equals("AUTO"))
                .map(i -> i.get("figure").asString())
                .toList())
        .containsExactly("F1", "F2", "F4", "F7");
  }

  /** §6.2 F26, §7.9, §8.6: whoever is scored by it keeps people from coming. */
  @ParameterizedTest
  @CsvSource({
    "F26, items[0].figure",
    "F26_PERSONS, items[0].figure",
    "F26_SKIP, items[0].figure",
    "F6, items[0].figure",
    "F13, items[0].figure",
    "F27, items[0].figure",
    "F28, items[0].figure",
    "F29, items[0].figure",
    "F11, items[0].weight",
    "F12, items[0].weight",
    "F14, items[0].weight",
    "F16, items[0].weight",
    "X, items[0].figure",
  })
  void whatCountsPetitionsIsNotScoredAndSelfMadeSharesLittle(String figure, String field) {
    var refused = scheme(auto(figure, 10), manual("rest", "公开承诺兑现", 90));
    assertThat(refused.is(422).fieldsRefused()).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"F11", "F12", "F14", "F16"})
  void aSelfMadeShareMayWeighFive(String figure) {
    scheme(auto(figure, 5), manual("rest", "公开承诺兑现", 95)).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"信访总量下降", "集体访批次", "越级上访件次", "进京访", "零上访村", "信访件次控制", "来访人次"})
  void norIsItByHandUnderAnotherName(String name) {
    var refused = scheme(manual("one", name, 10), manual("rest", "公开承诺兑现", 90));
    assertThat(refused.is(422).fieldsRefused()).containsExactly("items[0].name");
  }

  @Test
  void theWeightsMakeAHundred() {
    assertThat(scheme(manual("one", "村民评议", 99)).is(422).fieldsRefused()).containsExactly("items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader", "registrar", "landhead", "officer", "liaison"})
  void onlyTheAssessorMakesSchemesAndAssessments(String login) {
    callers.as(login).put(SCHEME, Map.of("name", "方案", "items", List.of())).is(403);
    callers.as(login).post(ASSESSMENTS, half("考核")).is(403);
  }

  @Test
  void aDraftIsForTheAssessorAndPublishedItIsFrozen() {
    var id = made();
    callers.as("supervisor").get(ASSESSMENTS + "/" + id).is(403);
    score(id, "D-LAND", "records", "9.5", "抽查日志20份，齐全19份。").is(200);
    assertThat(score(id, "D-LAND", "records", "10.5", "抽查。").is(422).fieldsRefused())
        .containsExactly("points");
    assertThat(score(id, "D-LAND", "records", "9", "").is(422).fieldsRefused())
        .containsExactly("evidence");
    assertThat(score(id, "D-LAND", "auto", "9", "抽查。").is(422).fieldsRefused())
        .containsExactly("item");
    assertThat(score(id, "COUNTY", "records", "9", "抽查。").is(422).fieldsRefused())
        .containsExactly("unit");
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/publish", Map.of()).is(200);
    score(id, "D-LAND", "records", "1", "改分。").is(409);
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/publish", Map.of()).is(409);
    var own = callers.as("landhead").get(ASSESSMENTS + "/" + id).is(200);
    assertThat(codes(own)).containsExactly("D-LAND");
    var records =
        own.body()
            .at("/units/0/cells")
            .valueStream()
            .filter(c -> c.get("item").asString().equals("records"))
            .findFirst()
            .orElseThrow();
    assertThat(records.get("points").asDouble()).isEqualTo(9.5);
    assertThat(codes(callers.as("supervisor").get(ASSESSMENTS + "/" + id).is(200)))
        .contains("D-LAND", "ST-XZ", "OFFICE");
    callers.as("land").get(ASSESSMENTS + "/" + id).is(403);
  }

  @Test
  void whatAUnitHasToPutRightIsCheckedAgain() {
    var id = made();
    var demand = Cases.form("unit", "D-LAND", "demand", "补齐上半年日志。", "dueOn", "2026-07-31");
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/rectifications", demand).is(403);
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/publish", Map.of()).is(200);
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/rectifications", demand).is(204);
    var own = callers.as("landhead").get(ASSESSMENTS + "/" + id).is(200);
    var one = own.text("/rectifications/0/id");
    assertThat(own.text("/rectifications/0/state")).isEqualTo("OPEN");
    check(one, true, "已看。").is(409);
    report("civilhead", one).is(403);
    report("landhead", one).is(204);
    report("landhead", one).is(409);
    check(one, false, "仍缺两份。").is(204);
    report("landhead", one).is(204);
    check(one, true, "已补齐。").is(204);
    assertThat(
            callers
                .as("landhead")
                .get(ASSESSMENTS + "/" + id)
                .is(200)
                .text("/rectifications/0/state"))
        .isEqualTo("PASSED");
    assertThat(
            callers
                .as("civilhead")
                .get(ASSESSMENTS + "/" + id)
                .is(200)
                .body()
                .at("/rectifications"))
        .isEmpty();
  }

  @Test
  void pointsByHandRestOnPapersThatTheUnitSees() { // domain.md §7.9: evidence link
    var id = made();
    var paper = upload("assessor").is(201).text("/id");
    var scored = scoredWith(id, "D-LAND", List.of(paper)).is(200);
    assertThat(files(scored, "D-LAND")).containsExactly(paper);
    // Another score cannot take it, and a case neither.
    assertThat(scoredWith(id, "D-CIVIL", List.of(paper)).is(422).fieldsRefused())
        .containsExactly("files");
    assertThat(
            callers
                .as("assessor")
                .get(ASSESSMENTS + "/" + id)
                .is(200)
                .body()
                .at("/units")
                .valueStream()
                .flatMap(unit -> unit.get("cells").valueStream())
                .flatMap(cell -> cell.get("files").valueStream()))
        .hasSize(1);

    var address = ASSESSMENTS + "/" + id + "/files/" + paper;
    callers.as("landhead").get(address).is(403);
    callers.as("assessor").post(ASSESSMENTS + "/" + id + "/publish", Map.of()).is(200);
    assertThat(callers.as("landhead").download(address).body()).isEqualTo(PDF);
    assertThat(callers.as("supervisor").download(address).body()).isEqualTo(PDF);
    for (var other : List.of("land", "civilhead", "chief", "liaison")) {
      callers.as(other).get(address).is(403);
    }
    callers.as("assessor").get(ASSESSMENTS + "/" + made() + "/files/" + paper).is(403);
  }

  @Test
  void aPaperThatIsTakenOutIsGoneAndWhatOthersUploadedIsNotTaken() {
    var id = made();
    var paper = upload("assessor").is(201).text("/id");
    scoredWith(id, "D-LAND", List.of(paper)).is(200);
    // Points alone leave the papers as they are.
    assertThat(files(score(id, "D-LAND", "records", "8", "抽查。").is(200), "D-LAND")).hasSize(1);
    assertThat(files(scoredWith(id, "D-LAND", List.of()).is(200), "D-LAND")).isEmpty();
    callers.as("assessor").get(ASSESSMENTS + "/" + id + "/files/" + paper).is(403);
    var others = callers.as("officer").upload("/api/attachments", "a.pdf", PDF).is(201);
    scoredWith(id, "D-LAND", List.of(others.text("/id"))).is(422);
  }

  @Test
  void onlyTheAssessorUploadsPapersAndOnlyKindsThatAreAllowed() {
    for (var login : List.of("supervisor", "landhead", "officer", "liaison")) {
      upload(login).is(403);
    }
    callers
        .as("assessor")
        .upload(ASSESSMENTS + "/files", "a.exe", "MZ".getBytes(StandardCharsets.US_ASCII))
        .is(415);
  }

  private Answer upload(String login) {
    return callers.as(login).upload(ASSESSMENTS + "/files", "检查记录.pdf", PDF);
  }

  private Answer scoredWith(String id, String unit, List<String> files) {
    return callers
        .as("assessor")
        .put(
            ASSESSMENTS + "/" + id + "/scores",
            Cases.form(
                "unit",
                unit,
                "item",
                "records",
                "points",
                "9",
                "evidence",
                "见检查记录。",
                "files",
                files));
  }

  private static List<String> files(Answer answer, String unit) {
    return answer
        .body()
        .at("/units")
        .valueStream()
        .filter(row -> row.at("/unit/code").asString().equals(unit))
        .flatMap(row -> row.get("cells").valueStream())
        .flatMap(cell -> cell.get("files").valueStream())
        .map(file -> file.get("id").asString())
        .toList();
  }

  private Answer report(String login, String id) {
    return callers
        .as(login)
        .post(ASSESSMENTS + "/rectifications/" + id + "/report", Cases.form("text", "已补齐日志。"));
  }

  private Answer check(String id, boolean passed, String note) {
    return callers
        .as("assessor")
        .post(
            ASSESSMENTS + "/rectifications/" + id + "/check",
            Cases.form("passed", passed, "note", note));
  }

  private static List<String> codes(Answer answer) {
    return answer
        .body()
        .at("/units")
        .valueStream()
        .map(unit -> unit.at("/unit/code").asString())
        .toList();
  }

  private String made() {
    scheme(auto("F1", 10), manual("records", "日志和民情日记完整", 10), manual("rest", "公开承诺兑现", 80))
        .is(200);
    return callers.as("assessor").post(ASSESSMENTS, half("2026年上半年考核")).is(201).text("/id");
  }

  private static Map<String, Object> half(String title) {
    return Cases.form("title", title, "from", "2026-01-01", "to", "2026-06-30");
  }

  private Answer score(String id, String unit, String item, String points, String evidence) {
    return callers
        .as("assessor")
        .put(
            ASSESSMENTS + "/" + id + "/scores",
            Cases.form("unit", unit, "item", item, "points", points, "evidence", evidence));
  }

  @SafeVarargs
  private Answer scheme(Map<String, Object>... items) {
    return callers
        .as("assessor")
        .put(SCHEME, Map.of("name", "本县考核方案", "items", new ArrayList<>(List.of(items))));
  }

  private static Map<String, Object> auto(String figure, int weight) {
    var item = new HashMap<>(manual("auto", "自动评分", weight));
    item.put("source", "AUTO");
    item.put("figure", figure);
    item.put("zeroAt", "0.5");
    item.put("fullAt", "0.9");
    return item;
  }

  private static Map<String, Object> manual(String code, String name, int weight) {
    return Cases.form(
        "code",
        code,
        "name",
        name,
        "weight",
        weight,
        "source",
        "MANUAL",
        "least",
        0,
        "most",
        weight,
        "evidence",
        true);
  }
}
