package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.Shredding;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseScan;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Letters are issued by the steps of the path, frozen, numbered, and read by whom they concern. */
@DatabaseTest
class LettersTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired Shredding shredding;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void stopTheClock() {
    on("2026-04-02");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void theNoticeIsIssuedNumberedAndFrozenWithTheStep() { // Art. 23 ¶2; domain.md §5 no. 10
    var path = new Cases(callers).registered().dispatched().noticed();
    var row = row(path, "ACCEPTED");
    assertThat(row.get("docNo").asString()).matches("连信告〔2026〕[1-9][0-9]*号");
    assertThat(row.get("hash").asString()).matches("[0-9a-f]{64}");
    assertThat(row.get("authority").asString()).isEqualTo("连心镇人民政府");
    assertThat(row.at("/served/mannerName").asString()).isEqualTo("当面送达");
    assertThat(row.get("servedAt").asString()).isEqualTo("2026-03-06");
    var text = docx(path, "registrar", row.get("id").asString(), "?official=true");
    assertThat(text)
        .contains(row.get("docNo").asString())
        .contains("沈𠮷·测试：")
        .contains("自然资源所")
        .contains("60日内")
        .containsPattern("第[A-Z]*页共[A-Z]*页");
  }

  @Test
  void whatWasIssuedStaysAsItWasWhateverChangesAfterwards() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var before = row(path, "ACCEPTED");
    var text = docx(path, "registrar", before.get("id").asString(), "?official=true");
    var admin = callers.as("admin");
    var was = admin.get("/api/admin/wordings/letter.closing").is(200).text("/0/text");
    try {
      admin.put("/api/admin/wordings/letter.closing", Map.of("text", "改过的结语。")).is(200);
      assertThat(docx(path, "registrar", before.get("id").asString(), "?official=true"))
          .isEqualTo(text);
      assertThat(row(path, "ACCEPTED").get("hash")).isEqualTo(before.get("hash"));
      // What is issued from now on has the office's own words.
      assertThat(preview(path, "registrar", "ACCEPTED")).contains("改过的结语。");
    } finally {
      admin.put("/api/admin/wordings/letter.closing", Map.of("text", was)).is(200);
    }
  }

  @Test
  void aLetterThatSomebodyHasChangedInTheDatabaseIsNotShown() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var id = row(path, "ACCEPTED").get("id").asString();
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("UPDATE letter SET sha256 = ? WHERE id = ?")
                .params("0".repeat(64), id)
                .update());
    var answer = callers.as("registrar").download(document(path, id, ".docx"));
    assertThat(answer.statusCode()).isEqualTo(500);
  }

  @Test
  void numbersOfOneSeriesAreWithoutGapsAndNeverGivenTwice() {
    var paths = new ArrayList<Path>();
    for (var i = 0; i < 6; i++) {
      paths.add(new Cases(callers).registered().dispatched());
    }
    // A refused form uses up no number.
    paths
        .get(0)
        .tries("registrar", "issueNotice", "noticeType", "ROUTED", "servedBy", "POST")
        .is(422);
    List<Callable<Path>> issuing = new ArrayList<>();
    paths.forEach(path -> issuing.add(path::noticed));
    Together.call(issuing);
    var numbers =
        jdbc.sql(
                "SELECT number FROM letter WHERE authority = 'TOWN' AND series = '信告'"
                    + " AND doc_year = 2026 ORDER BY number")
            .query(Integer.class)
            .list();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList())
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void theOpinionIsOverdueUntilItHasReachedThePetitioner() { // C15: 3 working days
    var path = handled().issued();
    assertThat(row(path, "OPINION").get("overdueService").asBoolean()).isFalse();
    assertThat(row(path, "OPINION").get("served").isNull()).isTrue();
    on("2026-04-10");
    assertThat(row(path, "OPINION").get("overdueService").asBoolean()).isTrue();
    assertThat(path.clock("C15").get("lamp").asString()).isEqualTo("BLACK");
    path.delivered();
    var served = row(path, "OPINION");
    assertThat(served.get("overdueService").asBoolean()).isFalse();
    assertThat(served.get("servedAt").asString()).isEqualTo("2026-04-02");
  }

  @Test
  void theOpinionAnswersEachRequestInTheNameOfTheAuthority() { // Art. 32; finding 3
    var path = handled().issued();
    assertThat(docx(path, "registrar", row(path, "OPINION").get("id").asString(), "?official=true"))
        .contains("信访事项处理意见书")
        .contains("连信处〔2026〕")
        .contains("重新丈量并确认边界")
        .contains("《土地管理法》第六十二条")
        .contains("支持诉求，由自然资源所重新丈量并确认四至。")
        .contains("申请复查")
        .contains("连心镇人民政府（印章）2026年4月2日")
        .contains("已经宣读并理解");
  }

  @Test
  void aSuggestionIsAnsweredByALetterAndNotByAnOpinion() { // Art. 29
    var path = suggested(List.of(Map.of("text", "建议增设路灯")));
    assertThat(types(path, "registrar")).contains("REPLY").doesNotContain("OPINION");
    assertThat(preview(path, "registrar", "REPLY")).contains("（一）建议增设路灯");
    path.delivered();
    assertThat(row(path, "REPLY").get("servedAt").asString()).isEqualTo("2026-04-02");
  }

  @Test
  void whoSuggestedSomethingWithoutARequestReadsNoEmptyHeading() {
    var path = suggested(List.of());
    assertThat(preview(path, "registrar", "REPLY")).contains("研究结果").doesNotContain("（一）");
  }

  /** Studied, and the answer signed. */
  private Cases.Path suggested(List<Map<String, String>> requests) {
    var path =
        new Cases(callers)
            .registered("purpose", "SUGGESTION", "requests", requests)
            .escalated()
            .approvedByChief();
    var proposal = Cases.form(Cases.proposal());
    proposal.put("route", "SUGGESTION_STUDY");
    callers
        .as("registrar")
        .post("/api/work-items/" + path.item("proposeHandling") + "/complete", proposal)
        .is(200);
    return path.assigned().signedFor("land").handled().checked().issued();
  }

  @Test
  void onlyWhoSeesPersonsInPlainGetsLetters() { // domain.md §8.2 P3
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticed().signedFor("civil");
    var id = row(path, "ACCEPTED").get("id").asString();
    for (var login : List.of("registrar", "officer", "land")) {
      assertThat(callers.as(login).download(document(path, id, ".docx")).statusCode())
          .as(login)
          .isEqualTo(200);
    }
    for (var login : List.of("leader", "supervisor", "civil", "officer2", "publicist")) {
      assertThat(callers.as(login).download(document(path, id, ".docx")).statusCode())
          .as(login)
          .isEqualTo(403);
    }
    // The leader looks at what will go out in his name, without the name that he does not need.
    assertThat(preview(path, "leader", "ACCEPTED")).contains("沈").doesNotContain("沈𠮷·测试");
    assertThat(preview(path, "leader", "REGISTRATION")).doesNotContain("13800000000");
    callers.as("civil").get(documents(path) + "/preview/ACCEPTED").is(403);
    callers.as("registrar").get(documents(path) + "/preview/NOTHING").is(404);
    callers.as("registrar").get(documents(path) + "/preview/PROOF").is(404);
  }

  @Test
  void whoReadALetterStandsOnRecord() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var id = row(path, "ACCEPTED").get("id").asString();
    callers.as("officer").download(document(path, id, ".docx"));
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_event WHERE chain = ? AND actor = 'officer'"
                        + " AND action = 'SAW_PERSONAL' AND object_id = ?")
                .params(path.caseNo, id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theCopyForThePetitionerNamesNobodyWhoPrintedItAndAnyOtherDoes() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var id = row(path, "ACCEPTED").get("id").asString();
    assertThat(docx(path, "registrar", id, "")).contains("下载，内部留存");
    assertThat(docx(path, "registrar", id, "?official=true")).doesNotContain("下载，内部留存");
    assertThat(docx(path, "registrar", "ESCALATION", "?official=true")).contains("下载，内部留存");
  }

  @Test
  void anAccusationHasOnlyTheSlipOfItsTransferAndTheShortConfirmation() { // Art. 30 ¶3
    var caseNo =
        callers.as("officer").post("/api/cases", Cases.accusation()).is(201).text("/caseNo");
    var item = callers.as("liaison").get("/api/cases/" + caseNo).text("/workItems/0/id");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    var base = "/api/cases/" + caseNo + "/documents";
    assertThat(callers.as("liaison").get(base).is(200).body().valueStream().map(r -> r.get("type")))
        .extracting(JsonNode::asString)
        .containsExactly("TRANSFER", "HANDED_OVER");
    for (var kind : List.of("TRANSFER", "HANDED_OVER")) {
      var slip = callers.as("liaison").download(base + "/" + kind + ".docx");
      assertThat(Pages.ofDocx(slip.body()))
          .contains(caseNo)
          .doesNotContain("截留", "沈𠮷", "13800000000", "下庄村三组");
    }
    for (var login : List.of("officer", "registrar", "leader", "supervisor")) {
      callers.as(login).get(base).is(403);
      callers.as(login).get(base + "/preview/REGISTRATION").is(403);
    }
    callers.as("liaison").get(base + "/preview/REGISTRATION").is(404);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM letter WHERE case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whoTookTheLetterStandsOnItsProofOfServiceAndNowhereInPlain() throws Exception {
    var path = handled().issued();
    path.does(
        "officer",
        "deliver",
        Cases.delivery("receiverRelation", "FAMILY", "receiverName", "沈代收甲", "reaction", "NONE"));
    var proof = "PROOF-" + row(path, "OPINION").get("id").asString();
    assertThat(docx(path, "registrar", proof, "")).contains("签收人沈代收甲").contains("签收人身份同住的成年家属");
    // Whoever sees persons masked sees him masked too.
    for (var login : List.of("leader", "supervisor")) {
      assertThat(
              callers
                  .as(login)
                  .get("/api/cases/" + path.caseNo + "/timeline")
                  .is(200)
                  .response()
                  .body())
          .as(login)
          .doesNotContain("沈代收甲");
    }
    assertThat(DatabaseScan.find(database, List.of("沈代收甲"))).isEmpty();
  }

  /** domain.md §4.5: 超期; the letter is there from the day after the last one. */
  @Test
  void whatIsLateIsExplainedWithAnApology() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    assertThat(types(path, "registrar")).doesNotContain("DELAY");
    on("2026-07-02");
    assertThat(types(path, "registrar")).contains("DELAY");
    assertThat(docx(path, "registrar", "DELAY", "?official=true"))
        .contains("沈𠮷·测试：")
        .contains("向您致歉")
        .contains("超期原因")
        .doesNotContain("下载，内部留存");
  }

  @Test
  void whoTookItHimselfIsNamedAsHeWasRegistered() {
    var path = handled().issued();
    path.does("officer", "deliver", Cases.delivery("receiverRelation", "SELF"));
    var proof = "PROOF-" + row(path, "OPINION").get("id").asString();
    assertThat(docx(path, "registrar", proof, "")).contains("签收人沈𠮷·测试").contains("签收人身份本人");
  }

  @Test
  void anOrdinaryReceiptFitsOnOnePageAndBearsTheDayOnWhichHeCame() {
    Pages.needFonts();
    on("2026-03-02");
    var path = new Cases(callers).registered();
    on("2026-03-20");
    var receipt =
        callers.as("officer").download(document(path, "RECEIPT", ".pdf?official=true")).body();
    assertThat(Pages.count(receipt)).isEqualTo(1);
    assertThat(Pages.ofPdf(receipt))
        .contains("下庄村群众工作站（印章）2026年3月2日")
        .contains("2026年3月17日前书面告知您是否受理");
  }

  /** GB/T 9704: a page that has nothing but the signature is not to be. */
  @Test
  void theSealIsOnAPageWithTheLastWords() throws Exception {
    Pages.needFonts();
    var path = new Cases(callers).registered().dispatched().noticed();
    var id = row(path, "ACCEPTED").get("id").asString();
    var pdf = callers.as("registrar").download(document(path, id, ".pdf?official=true")).body();
    assertThat(Pages.withText(pdf, "（印章）")).contains("特此告知");
  }

  @Test
  void theListOfWhatIsMissingHasADayOnWhichItWasServed() { // 一次告知; domain.md §4.5
    var path = new Cases(callers).registered();
    var list =
        Cases.form("items", List.of(Map.of("text", "户口簿")), "handInAt", "工作站", "servedBy", "POST");
    list.put("servedAt", "2026-04-03");
    var action = "/api/cases/" + path.caseNo + "/actions/requestSupplement";
    assertThat(callers.as("officer").post(action, list).is(422).fieldsRefused())
        .containsExactly("servedAt");
    list.put("servedAt", "2026-04-01");
    callers.as("officer").post(action, list).is(200);
    var row = row(path, "ONE_TIME");
    assertThat(row.get("servedAt").asString()).isEqualTo("2026-04-01");
    assertThat(row.at("/served/mannerName").asString()).isEqualTo("邮寄送达");
    assertThat(docx(path, "registrar", "PROOF-" + row.get("id").asString(), ""))
        .contains("邮寄送达")
        .contains("2026年4月1日");
  }

  @Test
  void aLetterGoesWithTheKeyOfItsCase() { // domain.md §8.5
    var path = new Cases(callers).registered().closed();
    var row = row(path, "OPINION");
    shredding.erase(path.caseNo);
    var answer =
        callers.as("registrar").download(document(path, row.get("id").asString(), ".docx"));
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(row(path, "OPINION").get("docNo")).isEqualTo(row.get("docNo"));
  }

  @Test
  void filesAreSentToBeSavedUnderANameThatTellsNothingAboutAPerson() {
    var path = new Cases(callers).registered().dispatched().noticed();
    var id = row(path, "ACCEPTED").get("id").asString();
    var sent = callers.as("registrar").download(document(path, id, ".docx"));
    var name = sent.headers().firstValue("Content-Disposition").orElseThrow();
    assertThat(name)
        .startsWith("attachment")
        .contains(path.caseNo)
        .doesNotContain(URLEncoder.encode("沈", StandardCharsets.UTF_8));
    assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private Path handled() {
    return new Cases(callers)
        .registered()
        .dispatched()
        .noticed()
        .signedFor("land")
        .handled()
        .checked();
  }

  private static String documents(Path path) {
    return "/api/cases/" + path.caseNo + "/documents";
  }

  private static String document(Path path, String id, String ending) {
    return documents(path) + "/" + id + ending;
  }

  private String docx(Path path, String login, String id, String query) {
    var answer = callers.as(login).download(document(path, id, ".docx" + query));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Pages.ofDocx(answer.body());
  }

  private String preview(Path path, String login, String kind) {
    return callers.as(login).get(documents(path) + "/preview/" + kind).is(200).response().body();
  }

  private List<String> types(Path path, String login) {
    return callers
        .as(login)
        .get(documents(path))
        .is(200)
        .body()
        .valueStream()
        .map(row -> row.get("type").asString())
        .toList();
  }

  private JsonNode row(Path path, String type) {
    return callers
        .as("registrar")
        .get(documents(path))
        .is(200)
        .body()
        .valueStream()
        .filter(row -> row.get("type").asString().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in " + path.caseNo));
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T02:00:00Z"));
  }
}
