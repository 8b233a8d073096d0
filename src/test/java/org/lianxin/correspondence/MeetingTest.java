package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 听证通知书、调解邀请书; domain.md §5 no. 16 and 17. */
@DatabaseTest
class MeetingTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-10");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void theHandlingUnitCallsToAHearing() throws Exception { // Art. 31 (6)
    Pages.needFonts();
    var path = handled();
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-20", "public", true));
    var row = row(path, "HEARING");
    assertThat(row.get("docNo").asString()).matches("连信听〔2026〕[1-9][0-9]*号");
    assertThat(row.get("authority").asString()).isEqualTo("连心镇人民政府");
    assertThat(row.get("servedAt").asString()).isEqualTo("2026-03-09");
    var id = row.get("id").asString();
    var expected =
        List.of(
            "信访事项听证通知书",
            "第三十一条第六项",
            "2026年3月20日9:30在镇政府二楼会议室举行听证",
            "石砚青（司法所所长）",
            "公开举行",
            "宅基地的四至以哪一次丈量为准。",
            "申请改期",
            "自然资源所电话");
    assertThat(Pages.ofDocx(download("land", path, id + ".docx"))).contains(expected);
    assertThat(Pages.ofPdf(download("land", path, id + ".pdf"))).contains(expected);
    assertThat(Pages.ofDocx(download("land", path, "PROOF-" + id + ".docx")))
        .contains("信访事项听证通知书", "当面送达");
  }

  /** Whoever follows his case reads it there, and downloads it. */
  @Test
  void thePetitionerFindsItWithHisQueryCode() {
    var path = handled();
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-20"));
    assertThat(his(path).valueStream())
        .filteredOn(letter -> letter.get("name").asString().equals("信访事项听证通知书"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("servedAt").asString()).isEqualTo("2026-03-09"));
  }

  @Test
  void toAMediationOneIsAskedAndMayRefuse() { // Art. 33; 人民调解法 Art. 3
    var path = handled();
    path.acts("land", "convene", Cases.meeting("MEDIATION", "2026-03-20"));
    assertThat(preview(path, "MEDIATION"))
        .contains("信访事项调解邀请书", "由您自愿决定", "第三十三条", "本事项照常办理")
        .doesNotContain("公开举行");
  }

  /** The last invitation to each counts, whatever else was written in between. */
  @Test
  void aHearingPutOffIsCalledToAgain() {
    var path = handled();
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-20"));
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-27"));
    path.acts("land", "convene", Cases.meeting("MEDIATION", "2026-03-24"));
    assertThat(preview(path, "HEARING")).contains("2026年3月27日").doesNotContain("2026年3月20日");
    assertThat(rows(path, "HEARING")).hasSize(2);
  }

  @Test
  void inARecheckTheBodyAboveCalls() { // Art. 36 ¶2
    on("2026-04-20");
    var path = new Cases(callers).registered().closed();
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    assertThat(path.offers("reviewer", "convene")).as("Art. 31 in a review").isTrue();
    path.does("reviewer", "handleReview", Cases.review("MAINTAIN"));
    assertThat(path.offers("reviewer", "convene")).as("it is answered").isFalse();
    path.does("officer", "serveReview", Cases.service("2026-04-20"));
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    path.acts("reviewer", "convene", Cases.meeting("HEARING", "2026-04-29"));
    var row = row(path, "HEARING");
    assertThat(row.get("authority").asString()).startsWith("连心县");
    assertThat(preview(path, "HEARING")).contains("第三十六条第二款").doesNotContain("自然资源所电话");
    on("2026-04-30");
    whatWasHeardIsReported(path);
  }

  /** domain.md §5 no. 16: the report is issued with the record, for whoever decides. */
  private void whatWasHeardIsReported(Path path) {
    var form = callers.as("reviewer").get("/api/cases/" + path.caseNo + "/actions/recordHearing");
    assertThat(form.is(200).text("/data/chair")).as("as it was called to").contains("石砚青");
    assertThat(form.text("/data/issues")).isEqualTo("宅基地的四至以哪一次丈量为准。");
    assertThat(form.text("/data/from")).isEqualTo("2026-04-29");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-29", "2026-04-30"));
    var row = row(path, "HEARING_REPORT");
    assertThat(row.get("docNo").asString()).matches("连信听报〔2026〕[1-9][0-9]*号");
    assertThat(row.get("authority").asString()).startsWith("连心县");
    assertThat(row.get("hash").asString()).hasSize(64);
    assertThat(preview(path, row.get("id").asString()))
        .contains("石砚青（县信访局副局长）", "四至以第二次丈量为准", "2日，不计算在复核期限内", "第三十六条第二款");
    assertThat(letters(path)).contains("信访事项听证通知书").doesNotContain("信访事项听证报告");
    callers.as("land").get("/api/cases/" + path.caseNo + "/documents").is(200);
    callers.as("civil").get("/api/cases/" + path.caseNo + "/documents").is(403);
  }

  @Test
  void theHandlingUnitReportsOnItsOwnHearing() { // Art. 31 (6)
    var path = handled();
    assertThat(path.offers("land", "recordHearing")).as("nobody is called yet").isFalse();
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-20"));
    on("2026-03-20");
    var due = path.clock("C4").get("lastDay");
    path.acts("land", "recordHearing", Cases.hearing("2026-03-20", "2026-03-20"));
    var row = row(path, "HEARING_REPORT");
    assertThat(row.get("docNo").asString()).matches("连信听报〔2026〕[1-9][0-9]*号");
    assertThat(row.get("authority").asString()).isEqualTo("连心镇人民政府");
    assertThat(preview(path, row.get("id").asString()))
        .contains("由自然资源所办理", "第三十一条第六项", "提出处理意见的依据之一", "计算在办理期限内")
        .doesNotContain("复核", "复查");
    assertThat(path.clock("C4").get("lastDay")).as("its days are counted").isEqualTo(due);
    assertThat(path.offers("land", "recordHearing")).as("it is recorded").isFalse();
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-03-27"));
    on("2026-04-02");
    path.handled().checked().issued().delivered();
    on("2026-04-20");
    path.acts("registrar", "requestReview", Cases.appeal("2026-04-20"));
    assertThat(path.offers("reviewer", "recordHearing")).as("of before").isFalse();
    path.acts("reviewer", "convene", Cases.meeting("HEARING", "2026-04-24"));
    on("2026-04-25");
    path.acts("reviewer", "recordHearing", Cases.hearing("2026-04-24", "2026-04-24"));
    var report = rows(path, "HEARING_REPORT").get(1);
    assertThat(report.get("authority").asString()).startsWith("连心县");
    assertThat(preview(path, report.get("id").asString()))
        .contains("不服处理意见，请求复查", "提出复查意见的依据之一", "计算在复查期限内")
        .doesNotContain("复核");
  }

  @Test
  void nobodyIsCalledForTodayNorWithALetterServedTomorrow() {
    var path = handled();
    assertThat(refused(path, "2026-03-10")).containsExactly("heldOn");
    assertThat(refused(path, "2026-03-20", "servedAt", "2026-03-11")).containsExactly("servedAt");
  }

  @Test
  void onlyWhoHandlesTheMatterCalls() {
    var path = handled();
    for (var login : List.of("officer", "registrar", "leader", "landhead", "reviewer", "civil")) {
      path.triesAction(login, "convene", Cases.meeting("HEARING", "2026-03-20")).is(403);
    }
  }

  private JsonNode his(Path path) {
    var said = Map.<String, Object>of("caseNo", path.caseNo, "queryCode", path.queryCode);
    return callers.visitor().post("/api/public/track", said).is(200).body().at("/letters");
  }

  private List<String> letters(Path path) {
    return his(path).valueStream().map(letter -> letter.get("name").asString()).toList();
  }

  private Path handled() {
    return new Cases(callers).registered().dispatched().noticed().signedFor("land");
  }

  private List<String> refused(Path path, String day, Object... differing) {
    var form = Cases.meeting("HEARING", day, differing);
    return path.triesAction("land", "convene", form).is(422).fieldsRefused();
  }

  private JsonNode row(Path path, String type) {
    return rows(path, type).get(0);
  }

  private List<JsonNode> rows(Path path, String type) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/documents")
        .is(200)
        .body()
        .valueStream()
        .filter(row -> row.get("type").asString().equals(type))
        .toList();
  }

  private byte[] download(String login, Path path, String file) {
    return callers.as(login).download("/api/cases/" + path.caseNo + "/documents/" + file).body();
  }

  private String preview(Path path, String kind) {
    return callers
        .as("registrar")
        .get("/api/cases/" + path.caseNo + "/documents/preview/" + kind)
        .is(200)
        .response()
        .body();
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
