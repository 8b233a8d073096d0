package org.lianxin.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Sha256;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a report, who may have it, and what stands in its file; domain.md §6.4. */
@DatabaseTest
class ReportTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void inSpring() {
    clock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void aReportIsDraftedEditedAndFrozen() {
    var chief = callers.as("chief");
    var draft = chief.post("/api/reports", asked("HALF_YEAR", "ST-XZ", "2025-01-01", "2025-06-30"));
    draft.is(201);
    var report = "/api/reports/" + draft.text("/id");
    assertThat(draft.text("/name")).isEqualTo("下庄村群众工作站2025年上半年工作报告");
    assertThat(draft.text("/sections/0/title")).isEqualTo("取得的成果");
    assertThat(draft.text("/sections/0/text")).contains("下庄村群众工作站共接收信访事项0件");

    var edited = write(chief, report, draft, "RESULTS", "本站为群众办了三件实事（𠮷）。");
    assertThat(edited.is(200).body().at("/sections/0/edited").asBoolean()).isTrue();
    // Somebody who still has the draft as it was before.
    write(chief, report, draft, "NEXT", "另一个人的话").is(409);

    var refreshed = chief.post(report + "/refresh", Map.of(), "If-Match", edited.text("/version"));
    assertThat(refreshed.is(200).text("/sections/0/text")).contains("三件实事（𠮷）");
    assertThat(refreshed.text("/sections/0/proposed")).contains("共接收信访事项");

    chief.post(report + "/submit", Map.of(), "If-Match", edited.text("/version")).is(409);
    var frozen = chief.post(report + "/submit", Map.of(), "If-Match", refreshed.text("/version"));
    assertThat(frozen.is(200).text("/state")).isEqualTo("SUBMITTED");
    assertThat(frozen.body().at("/writes").asBoolean()).isFalse();

    var first = chief.download(report + ".docx").body();
    clock.moveTo(Instant.parse("2026-03-09T02:00:00Z"));
    assertThat(chief.download(report + ".docx").body()).isEqualTo(first);
    var byPeriod = "half-year.docx?unit=ST-XZ&from=2025-01-01&to=2025-06-30";
    assertThat(chief.download("/api/reports/" + byPeriod).body()).isEqualTo(first);
    assertThat(Sha256.of(first)).isEqualTo(frozen.text("/sha256"));
    assertThat(Docx.text(first)).contains("三件实事（𠮷）", "2026年3月2日");

    write(chief, report, frozen, "NEXT", "改一改").is(409);
    chief.post(report + "/refresh", Map.of()).is(409);
    chief.post(report + "/submit", Map.of()).is(409);
    assertThat(acts(draft.text("/id")))
        .startsWith("REPORT_WRITTEN", "REPORT_WRITTEN", "REPORT_WRITTEN", "REPORT_SUBMITTED")
        .endsWith("REPORT_TAKEN", "REPORT_TAKEN", "REPORT_TAKEN");
  }

  @Test
  void nothingIsSubmittedWithAnEmptySection() {
    var chief = callers.as("chief");
    var draft = chief.post("/api/reports", asked("HALF_YEAR", "ST-XZ", "2025-07-01", "2025-12-31"));
    var report = "/api/reports/" + draft.is(201).text("/id");
    var emptied = write(chief, report, draft, "METHODS", "  ").is(200);
    assertThat(Docx.text(chief.download(report + ".docx").body())).contains("（待填写）");
    var refused = chief.post(report + "/submit", Map.of(), "If-Match", emptied.text("/version"));
    assertThat(refused.is(422).fieldsRefused()).containsExactly("METHODS");
    assertThat(write(chief, report, emptied, "METHODS", "长".repeat(4001)).is(422).fieldsRefused())
        .containsExactly("METHODS");
    assertThat(write(chief, report, emptied, "DATA", "别处的话").is(422).fieldsRefused())
        .containsExactly("DATA");
    // As long as it may be, of characters that count twice in UTF-16.
    write(chief, report, emptied, "METHODS", "𠮷".repeat(4000)).is(200);
    assertThat(Docx.text(chief.download(report + ".docx").body())).contains("𠮷".repeat(4000));
  }

  @Test
  void thereIsOneReportOfAUnitAndAPeriodAndNoneOfTheFuture() {
    var chief = callers.as("chief2");
    var asked = asked("HALF_YEAR", "ST-QC", "2025-01-01", "2025-06-30");
    chief.post("/api/reports", asked).is(201);
    assertThat(chief.post("/api/reports", asked).is(422).fieldsRefused()).containsExactly("kind");
    for (var days :
        List.of("2026-03-03 2026-03-31", "2025-06-30 2025-06-01", "2024-01-01 2025-06-30")) {
      var day = days.split(" ");
      var wrong = chief.post("/api/reports", asked("HALF_YEAR", "ST-QC", day[0], day[1]));
      assertThat(wrong.is(422).fieldsRefused()).containsExactly("to");
    }
    assertThat(chief.post("/api/reports", Map.of()).is(422).fieldsRefused())
        .containsExactly("kind", "unit", "to");
  }

  /** Each person, each unit's report: what a file by its period is answered, and drafting it. */
  @ParameterizedTest
  @CsvSource({
    "chief,      half-year, ST-XZ,   200, 201",
    "chief,      half-year, ST-QC,   403, 403",
    "chief,      annual,    ST-XZ,   403, 403",
    "chief,      half-year, OFFICE,  403, 403",
    "officer,    half-year, ST-XZ,   403, 403",
    "registrar,  half-year, OFFICE,  200, 201",
    "registrar,  annual,    OFFICE,  200, 201",
    "registrar,  circular,  OFFICE,  200, 201",
    "registrar,  half-year, ST-XZ,   200, 403",
    "registrar,  annual,    COUNTY,  403, 403",
    "leader,     annual,    OFFICE,  200, 403",
    "leader,     half-year, ST-XZ,   200, 403",
    "leader,     circular,  COUNTY,  403, 403",
    "supervisor, annual,    COUNTY,  200, 201",
    "assessor,   circular,  COUNTY,  200, 201",
    "supervisor, annual,    OFFICE,  200, 403",
    "assessor,   half-year, ST-XZ,   200, 403",
    "landhead,   circular,  D-LAND,  200, 403",
    "landhead,   circular,  D-CIVIL, 403, 403",
    "landhead,   circular,  OFFICE,  403, 403",
    "landhead,   annual,    D-LAND,  403, 403",
    "land,       circular,  D-LAND,  403, 403",
    "admin,      annual,    OFFICE,  403, 403",
    "auditor,    annual,    OFFICE,  403, 403",
    "archivist,  annual,    OFFICE,  403, 403",
    "liaison,    annual,    OFFICE,  403, 403",
    "reviewer,   annual,    COUNTY,  403, 403",
    "publicist,  circular,  OFFICE,  403, 403",
    "registrar,  circular,  NONE,    404, 404"
  })
  void whoMayHaveWhichReport(String login, String kind, String unit, int file, int draft) {
    var day = "2024-02-" + (10 + Math.floorMod((login + kind + unit).hashCode(), 19));
    var period = "?unit=" + unit + "&from=" + day + "&to=" + day;
    var taken = callers.as(login).download("/api/reports/" + kind + ".docx" + period);
    assertThat(taken.statusCode()).isEqualTo(file);
    var code = Map.of("half-year", "HALF_YEAR", "annual", "ANNUAL", "circular", "CIRCULAR");
    // Whoever has nothing to do with reports is not told which units there are.
    callers.as(login).post("/api/reports", asked(code.get(kind), unit, day, day)).is(draft);
  }

  /** Who names no unit and no days means his own and the present ones; today is 2 March 2026. */
  @ParameterizedTest
  @CsvSource({
    "chief,      half-year, '',                     下庄村群众工作站2026年上半年",
    "registrar,  annual,    '',                     连心镇信访办2026年",
    "leader,     annual,    ?unit=,                 连心镇信访办2026年",
    "registrar,  circular,  ?from=&to=2025-12-31,   关于2025年12月信访事项超期办理情况的通报",
    "registrar,  half-year, ?from=2025-07-01,       连心镇信访办2025年下半年",
  })
  void whatIsLeftOutIsOnesOwnAndNow(String login, String kind, String asked, String name) {
    var taken = callers.as(login).download("/api/reports/" + kind + ".docx" + asked);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
        .contains(URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  @Test
  void whatIsAboveReadsWhatWasSubmittedAndNoDraft() {
    var chief = callers.as("chief2");
    var draft =
        chief.post("/api/reports", asked("HALF_YEAR", "ST-QC", "2025-07-01", "2025-12-31")).is(201);
    var id = draft.text("/id");
    for (var login : List.of("registrar", "leader", "supervisor", "assessor")) {
      callers.as(login).get("/api/reports/" + id).is(403);
      assertThat(listed(login)).doesNotContain(id);
    }
    assertThat(listed("chief2")).contains(id);
    assertThat(listed("chief")).doesNotContain(id);
    chief.post("/api/reports/" + id + "/submit", Map.of()).is(200);
    for (var login : List.of("registrar", "leader", "supervisor", "assessor")) {
      callers.as(login).get("/api/reports/" + id).is(200);
      assertThat(listed(login)).contains(id);
    }
    callers.as("officer").get("/api/reports").is(403);
    var head = callers.as("landhead").get("/api/reports").is(200);
    assertThat(head.body().at("/reports")).isEmpty();
    assertThat(head.text("/offers/0/unit/code")).isEqualTo("D-LAND");
    assertThat(head.body().at("/offers/0/writes")).isEmpty();
  }

  /** 条例 Art. 41: each of its points has its section. */
  @Test
  void theAnnualReportHasWhatTheRegulationAsksFor() {
    var docx =
        callers
            .as("registrar")
            .download("/api/reports/annual.docx?unit=OFFICE&from=2025-01-01&to=2025-12-31");
    assertThat(docx.headers().firstValue("Content-Disposition").orElse(""))
        .contains(URLEncoder.encode("连心镇信访办2025年信访工作年度报告", StandardCharsets.UTF_8));
    var text = Docx.text(docx.body());
    assertThat(text)
        .contains(
            "一、信访事项的数据情况",
            "二、涉及领域",
            "三、被投诉较多的机关、单位",
            "四、转送、交办、督办情况",
            "五、改进工作、完善政策、追究责任建议以及被采纳情况",
            "六、其他应当报告的事项",
            "连心镇信访办");
    assertThat(Docx.tables(docx.body())).hasSize(6);
  }

  /** Nothing was received: a dash wherever there is nothing to divide by, and whole sentences. */
  @ParameterizedTest
  @CsvSource({"half-year, ST-SW", "half-year, OFFICE", "annual, OFFICE", "circular, OFFICE"})
  void aPeriodWithoutAnythingIsToldInWholeSentences(String kind, String unit) {
    var docx =
        callers
            .as(unit.equals("OFFICE") ? "registrar" : "leader")
            .download(
                "/api/reports/" + kind + ".docx?unit=" + unit + "&from=2001-01-01&to=2001-12-31")
            .body();
    assertThat(Docx.text(docx))
        .doesNotContain("${", "null", "NaN", "0.0%", "（待填写）", "、。", "：。", "，。")
        .contains("—");
  }

  /**
   * Three claims of one station: two received in March, one in April, none of them closed. So 3
   * received, 0 of 3 closed (0.0 %), and nothing to compare with in the year before.
   */
  @Test
  void figuresBecomeSentencesTablesAndCharts() {
    clock.moveTo(Instant.parse("2029-03-05T02:00:00Z"));
    var cases = new Cases(callers);
    cases.registeredBy("officer2", "petitionDate", "2029-03-05");
    cases.registeredBy("officer2", "petitionDate", "2029-03-05", "petitionerName", "沈列名");
    clock.moveTo(Instant.parse("2029-04-05T02:00:00Z"));
    cases.registeredBy("officer2", "petitionDate", "2029-04-05");
    var docx =
        callers
            .as("chief2")
            .download("/api/reports/half-year.docx?unit=ST-QC&from=2029-01-01&to=2029-06-30")
            .body();
    assertThat(Docx.text(docx))
        .contains("前村群众工作站2029年上半年工作报告", "前村群众工作站共接收信访事项3件，比去年同期增加3件。")
        .contains("求决、申诉类事项3件")
        .doesNotContain("沈列名", "沈𠮷");
    var tables = Docx.tables(docx);
    assertThat(tables.get(0)).contains("指标|本期|上期|去年同期", "接收信访事项（件）|3|0|0", "办结率|0.0%（0/3）|—|—");
    assertThat(tables.get(0)).anyMatch(row -> row.startsWith("参评率|—"));
    assertThat(tables.get(1).get(1)).contains("|3|100.0%|");
    assertThat(tables.get(2).get(1)).startsWith("前村群众工作站|");
    assertThat(Docx.charts(docx)).isEqualTo(2);
  }

  @Test
  void theCircularNamesUnitsAndCasesAndNobody() {
    var late = new Cases(callers).registered("petitionerName", "沈迟到测").dispatched();
    var accused =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    clock.moveTo(Instant.parse("2026-06-30T02:00:00Z"));
    var docx = circular("registrar", "OFFICE");
    var table = Docx.tables(docx).get(0);
    // 2026-03-02 and 15 days of 条例 Art. 22/23: late since 18 March, the office's notice.
    assertThat(table).contains("连心镇信访办|" + late.caseNo + "|已交办|书面告知收到和受理情况（直接提出）|2026-03-17|105");
    assertThat(Docx.text(docx)).contains(late.caseNo).doesNotContain("沈迟到测", "沈", accused);
    assertThat(Docx.charts(docx)).isEqualTo(1);

    var own = circular("landhead", "D-LAND");
    assertThat(Docx.text(own)).contains(late.caseNo, "自然资源所").doesNotContain("民政所", accused);
    assertThat(Docx.tables(own).get(0))
        .allMatch(each -> each.contains("自然资源所") || each.contains("承办单位"));
    var others = circular("civilhead", "D-CIVIL");
    assertThat(Docx.text(others)).doesNotContain(late.caseNo);
  }

  private byte[] circular(String login, String unit) {
    return callers
        .as(login)
        .download("/api/reports/circular.docx?from=2026-06-01&to=2026-06-30&unit=" + unit)
        .body();
  }

  private static Map<String, Object> asked(String kind, String unit, String from, String to) {
    return new HashMap<>(
        Map.of("kind", kind, "unit", unit, "from", from, "to", LocalDate.parse(to).toString()));
  }

  private static Answer write(
      Callers.Caller by, String report, Answer based, String section, String text) {
    return by.put(
        report, Map.of("sections", Map.of(section, text)), "If-Match", based.text("/version"));
  }

  private List<String> listed(String login) {
    return callers
        .as(login)
        .get("/api/reports")
        .is(200)
        .body()
        .at("/reports")
        .valueStream()
        .map(line -> line.get("id").asString())
        .toList();
  }

  private List<String> acts(String id) {
    return jdbc.sql("SELECT action FROM audit_event WHERE object_id = ? ORDER BY seq")
        .param(id)
        .query(String.class)
        .list();
  }
}
