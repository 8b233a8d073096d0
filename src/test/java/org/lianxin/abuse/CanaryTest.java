package org.lianxin.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.mail.PostOffice;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * An accusation and a petitioner's personal data, both with words that stand nowhere else, go
 * through everything the program does; the words come out only where they may (Art. 30 ¶3;
 * domain.md §8.2).
 */
@Tag("database")
class CanaryTest {

  private static final Markers PERSONAL =
      Markers.of("欧阳测标", "13911117777", "测标院七号", "110105194912310070");

  private static final Markers ACCUSATION =
      Markers.of("密告标题丙", "密告陈述甲", "密告请求乙", "密告理由丁", "密告人戊", "13922228888", "密告住址己");

  /** What somebody says of a notice, and where he can be reached: for the office alone. */
  private static final Markers COMMENT = Markers.of("某户对公示的意见庚", "13933334444");

  private static final Set<String> READ_COMMENTS = Set.of("registrar", "registrar2", "publicist");

  private static final List<String> LETTERS =
      List.of(
          "REGISTRATION",
          "RECEIPT",
          "MANDATE",
          "ESCALATION",
          "INSTRUCTION",
          "ASSIGNMENT",
          "OBJECTION",
          "FEEDBACK",
          "CLOSING",
          "PUBLICITY",
          "ONE_TIME",
          "ACCEPTED",
          "FORWARDED",
          "ROUTED",
          "NOT_ACCEPTED",
          "NO_LONGER_ACCEPTED",
          "EXTENSION",
          "OPINION",
          "REPLY",
          "REVIEW",
          "RECHECK",
          "ON_SITE",
          "DELAY",
          "TRANSFER",
          "HANDED_OVER");

  /** Who reads this case's personal data in plain: its station, the office, the lead unit. */
  private static final Set<String> READ_PLAIN =
      Set.of("officer", "chief", "registrar", "registrar2", "land", "landhead");

  @TempDir static Path folder;

  private static GreenMail mailServer;
  private static Program program;
  private static Callers callers;
  private static Cases.Path ordinary;
  private static String sealed;
  private static String queryCode;

  @BeforeAll
  static void carryThemThrough() {
    mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    program =
        Program.start(
            TestDatabase.freshUrl(),
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + mailServer.getSmtp().getPort(),
            "lianxin.mail.from=xinfang@example.cn",
            "lianxin.mail.redirect-to=catcher@example.cn",
            "lianxin.public-address=https://xf.example.cn",
            "logging.level.root=DEBUG",
            "logging.threshold.console=OFF",
            "logging.file.name=" + folder.resolve("lianxin.log"));
    callers = program.the(Callers.class);
    everybodyWantsMail();
    ordinary = ordinaryCase();
    var receipt =
        callers.as("officer").post("/api/cases", accusation(), "Idempotency-Key", "canary").is(201);
    sealed = receipt.text("/caseNo");
    queryCode = receipt.text("/queryCode");
    refusedRegistration();
    asksAboutAnAccusation();
    program.the(Watch.class).look();
    program.the(PostOffice.class).work();
  }

  private static void everybodyWantsMail() {
    var jdbc = program.the(JdbcClient.class);
    program
        .the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                logins()
                    .forEach(
                        login ->
                            jdbc.sql(
                                    "INSERT INTO mail_recipient (login, address, tries, kinds,"
                                        + " digest) VALUES (?, ?, 0,"
                                        + " 'OVERDUE,OWN,PERIOD,PROGRESS,WORK', FALSE)")
                                .params(login, login + "@example.cn")
                                .update()));
    // From now on; what was before is no news.
    program.the(PostOffice.class).work();
  }

  @AfterAll
  static void stop() {
    program.close();
    mailServer.stop();
  }

  private static Cases.Path ordinaryCase() {
    var path =
        program
            .cases()
            .registered(
                "petitionerName",
                "欧阳测标",
                "petitionerPhone",
                "13911117777",
                "petitionerAddress",
                "下庄村测标院七号",
                "petitionerIdNumber",
                "110105194912310070",
                "mailWanted",
                true,
                "petitionerEmail",
                "ouyang@example.cn");
    path.dispatched("D-CIVIL").noticed().signedFor("land").signedFor("civil");
    path.coOpinionOf("civil").handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    asksAboutHisData(path);
    callers
        .visitor()
        .post(
            "/api/public/notices/" + notice() + "/comments",
            Map.of("kind", "OBJECTION", "text", "某户对公示的意见庚", "contact", "13933334444"))
        .is(204);
    return path;
  }

  private static String notice() {
    return strings("SELECT id FROM public_notice").get(0);
  }

  /** A correction is asked for in words that tell who he is, a copy is granted. */
  private static void asksAboutHisData(Cases.Path path) {
    var person = Cases.form("person", "0", "detail", "欧阳测标，13911117777，住测标院七号。");
    person.put("signMethod", "SIGNATURE");
    for (var kind : List.of("CORRECT", "COPY")) {
      person.put("kind", kind);
      callers
          .as("officer")
          .post("/api/cases/" + path.caseNo + "/actions/requestPrivacy", person)
          .is(200);
    }
    var copy = strings("SELECT id FROM privacy_request WHERE kind = 'COPY' ORDER BY id").get(0);
    path.acts(
        "registrar",
        "answerPrivacy",
        "request",
        "COPY:" + copy,
        "result",
        "ACCEPTED",
        "identityCheck",
        "KNOWN",
        "answer",
        "请领取。");
  }

  private static void asksAboutAnAccusation() {
    callers
        .as("liaison")
        .post(
            "/api/cases/" + sealed + "/actions/requestPrivacy",
            Cases.form(
                "kind",
                "CORRECT",
                "person",
                "0",
                "detail",
                "密告人戊要求更正密告住址己。",
                "signMethod",
                "SIGNATURE"))
        .is(200);
  }

  private static Map<String, Object> accusation() {
    return Cases.accusation(
        "title",
        "密告标题丙",
        "statement",
        "密告陈述甲".repeat(4),
        "requests",
        List.of(Map.of("text", "密告请求乙")),
        "factsAndReasons",
        "密告理由丁".repeat(4),
        "petitionerName",
        "密告人戊",
        "petitionerPhone",
        "13922228888",
        "petitionerAddress",
        "密告住址己");
  }

  /** What is refused must not be told either: here the title and a field too long. */
  private static void refusedRegistration() {
    var form = accusation();
    form.put("petitionerCount", "密告人戊");
    form.put("categoryCode", "密告住址己");
    var answer =
        callers.as("officer").post("/api/cases", form, "Idempotency-Key", "refused").is(422);
    assertThat(ACCUSATION.in(answer.response().body())).isEmpty();
  }

  /** Every reading call of the interface, by everybody, of what there is. */
  @Test
  void nobodyReadsWhatHeMayNot() {
    var paths = readingCalls();
    assertThat(paths).hasSizeGreaterThan(40);
    var told = new ArrayList<String>();
    for (var login : logins()) {
      for (var path : paths) {
        var answer = callers.as(login).get(path);
        var body = answer.response().body();
        if (!login.equals("liaison")) {
          ACCUSATION.in(body).forEach(word -> told.add(login + " reads " + word + ": " + path));
        }
        if (!READ_PLAIN.contains(login)) {
          PERSONAL.in(body).forEach(word -> told.add(login + " reads " + word + ": " + path));
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void theLiaisonAloneOpensTheAccusation() {
    for (var login : logins()) {
      var status = callers.as(login).get("/api/cases/" + sealed).status();
      assertThat(status).as(login).isEqualTo(login.equals("liaison") ? 200 : 403);
    }
    assertThat(ACCUSATION.in(callers.as("liaison").get("/api/cases/" + sealed).response().body()))
        .contains("密告标题丙", "密告陈述甲", "密告请求乙", "密告理由丁");
  }

  @Test
  void aVisitorReadsNeither() {
    for (var path : readingCalls()) {
      var body = callers.visitor().get(path).response().body();
      assertThat(PERSONAL.in(body)).as(path).isEmpty();
      assertThat(ACCUSATION.in(body)).as(path).isEmpty();
    }
    var tracked =
        callers
            .visitor()
            .post("/api/public/track", Map.of("caseNo", sealed, "queryCode", queryCode))
            .is(200);
    assertThat(ACCUSATION.in(tracked.response().body())).isEmpty();
    assertThat(tracked.response().body()).contains("有权");
  }

  /** To the staff, to the liaison, to the petitioner himself: never what a case is about. */
  @Test
  void noMailTellsOfEither() throws Exception {
    var mails = mailServer.getReceivedMessages();
    assertThat(mails).hasSizeGreaterThan(20);
    var receivers = new TreeSet<String>();
    for (var mail : mails) {
      receivers.add(mail.getHeader("X-Lianxin-Receiver", null).split(":")[0]);
      var text = new StringBuilder(String.valueOf(mail.getSubject()));
      var headers = mail.getAllHeaderLines();
      while (headers.hasMoreElements()) {
        text.append(headers.nextElement());
      }
      var parts = (MimeMultipart) mail.getContent();
      for (var i = 0; i < parts.getCount(); i++) {
        text.append(parts.getBodyPart(i).getContent());
      }
      assertThat(PERSONAL.in(text.toString())).isEmpty();
      assertThat(ACCUSATION.in(text.toString())).isEmpty();
      assertThat(COMMENT.in(text.toString())).isEmpty();
      assertThat(text.toString()).doesNotContain("ouyang@example.cn", queryCode);
    }
    assertThat(receivers).contains("petitioner", "liaison", "registrar", "leader", "land");
  }

  @Test
  void aLetterIsReadByWhoSeesThePersonsInPlainAndListedWithoutThem() throws Exception {
    var told = new ArrayList<String>();
    for (var login : logins()) {
      var him = callers.as(login);
      for (var caseNo : List.of(ordinary.caseNo, sealed)) {
        var base = "/api/cases/" + caseNo + "/documents";
        var list = him.get(base);
        PERSONAL.in(list.response().body()).forEach(word -> told.add(login + " lists " + word));
        ACCUSATION.in(list.response().body()).forEach(word -> told.add(login + " lists " + word));
        for (var kind : LETTERS) {
          var body = him.get(base + "/preview/" + kind).response().body();
          if (!READ_PLAIN.contains(login)) {
            PERSONAL.in(body).forEach(word -> told.add(login + " previews " + word + ": " + kind));
          }
          // Neither of the two slips of an accusation says what it is about.
          ACCUSATION.in(body).forEach(word -> told.add(login + " previews " + word + ": " + kind));
        }
        for (var id : documents(caseNo)) {
          var file = him.download(base + "/" + id + ".docx");
          if (file.statusCode() == 200) {
            var text = ofDocx(file.body());
            if (!READ_PLAIN.contains(login)) {
              PERSONAL.in(text).forEach(word -> told.add(login + " downloads " + word + ": " + id));
            }
            ACCUSATION.in(text).forEach(word -> told.add(login + " downloads " + word + ": " + id));
          }
        }
      }
    }
    assertThat(told).isEmpty();
    // Else nothing would be found because nothing is looked for.
    var opinion = strings("SELECT id FROM letter WHERE kind = 'OPINION'").get(0);
    assertThat(
            ofDocx(
                callers
                    .as("registrar")
                    .download("/api/cases/" + ordinary.caseNo + "/documents/" + opinion + ".docx")
                    .body()))
        .contains("欧阳测标");
  }

  private static List<String> documents(String caseNo) {
    var ids = new ArrayList<>(strings("SELECT id FROM letter"));
    ids.addAll(ids.stream().map(id -> "PROOF-" + id).toList());
    ids.addAll(LETTERS);
    return ids;
  }

  private static String ofDocx(byte[] file) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  @Test
  void whatIsSaidOfANoticeIsReadByTheOfficeAlone() {
    var id = strings("SELECT id FROM notice_comment").get(0);
    for (var login : logins()) {
      var opened = callers.as(login).get("/api/notices/comments/" + id);
      assertThat(COMMENT.in(opened.response().body()).isEmpty())
          .as(login)
          .isEqualTo(!READ_COMMENTS.contains(login));
      for (var state : List.of("OPEN", "CLOSED")) {
        var list = callers.as(login).get("/api/notices/comments?size=100&state=" + state);
        assertThat(COMMENT.in(list.response().body())).as(login).isEmpty();
      }
    }
    for (var path : readingCalls()) {
      assertThat(COMMENT.in(callers.visitor().get(path).response().body())).as(path).isEmpty();
    }
    assertThat(COMMENT.inDatabase(program.the(JdbcClient.class))).isEmpty();
  }

  /** As people read them, and as they come after the query code. */
  @Test
  void noPageOfThePublicTellsOfEither() {
    var notice = "/notices/" + notice();
    for (var path :
        List.of(
            "/",
            "/notices",
            "/notices?q=" + encoded("欧阳"),
            notice,
            notice + "/poster",
            "/notices/board?village=990101001201",
            "/api/public/notices/feed.xml",
            "/figures",
            "/stations",
            "/stations/ST-XZ",
            "/stations/ST-XZ/card",
            "/guide",
            "/guide/privacy",
            "/lodge/write",
            "/track")) {
      var page = callers.visitor().get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      tellsNothing(path, page);
    }
    for (var key :
        List.of(
            Map.of("caseNo", ordinary.caseNo, "queryCode", ordinary.queryCode),
            Map.of("caseNo", sealed, "queryCode", queryCode))) {
      var form = "caseNo=" + key.get("caseNo") + "&queryCode=" + key.get("queryCode");
      var type = "application/x-www-form-urlencoded";
      tellsNothing("track", callers.visitor().postAs(type, "/track", form).is(200));
    }
  }

  private static void tellsNothing(String path, Answer page) {
    var text = page.response().body() + page.response().headers().map();
    for (var markers : List.of(PERSONAL, ACCUSATION, COMMENT)) {
      assertThat(markers.in(text)).as(path).isEmpty();
    }
  }

  /** Every table, the engine's and the sessions' included. */
  @Test
  void neitherLiesOpenInTheDatabase() {
    var jdbc = program.the(JdbcClient.class);
    assertThat(ACCUSATION.inDatabase(jdbc)).isEmpty();
    assertThat(PERSONAL.inDatabase(jdbc)).isEmpty();
  }

  @Test
  void neitherIsLogged() throws Exception {
    var log = Files.readString(folder.resolve("lianxin.log"), StandardCharsets.UTF_8);
    assertThat(log).contains("DEBUG");
    var told =
        log.lines()
            .filter(
                line ->
                    Stream.of(PERSONAL, ACCUSATION, COMMENT)
                        .anyMatch(markers -> !markers.in(line).isEmpty()))
            .map(line -> line.substring(0, Math.min(250, line.length())))
            .distinct()
            .limit(20)
            .toList();
    assertThat(told).isEmpty();
  }

  private static List<String> logins() {
    return strings("SELECT login FROM account ORDER BY login");
  }

  /** The GET calls of the interface's description, with every id there is for their ids. */
  private static List<String> readingCalls() {
    var paths = new ArrayList<String>();
    callers
        .visitor()
        .get("/v3/api-docs")
        .is(200)
        .body()
        .get("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .forEach(path -> paths.addAll(filledIn(path.getKey(), path.getValue().get("get"))));
    for (var word : List.of("密告", "欧阳测标", "13911117777", "13922228888")) {
      paths.add("/api/cases?size=100&q=" + encoded(word));
      paths.add("/api/work-items?view=todo&size=100&q=" + encoded(word));
    }
    paths.add("/v3/api-docs");
    return paths;
  }

  private static List<String> filledIn(String path, JsonNode call) {
    if (path.endsWith("/api/work-items")) {
      return List.of("todo", "unclaimed", "done", "started", "copied").stream()
          .map(view -> path + "?size=100&view=" + view)
          .toList();
    }
    if (path.contains("{caseNo}")) {
      return List.of(ordinary.caseNo, sealed).stream()
          .flatMap(no -> otherIds(path.replace("{caseNo}", no)).stream())
          .toList();
    }
    var sized = call.path("parameters").toString().contains("\"size\"") ? path + "?size=100" : path;
    return otherIds(sized);
  }

  private static List<String> otherIds(String path) {
    if (path.contains("{action}")) {
      return List.of(
              "split", "supplement", "unmask", "merge", "link", "requestReview", "answerPrivacy")
          .stream()
          .map(action -> path.replace("{action}", action))
          .toList();
    }
    if (path.contains("/privacy/requests/{id}")) {
      return strings("SELECT id FROM privacy_request").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    if (path.contains("/work-items/{id}")) {
      return strings("SELECT id FROM work_item").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    if (path.contains("/notices/{id}")) {
      return strings("SELECT id FROM public_notice").stream()
          .map(id -> path.replace("{id}", id))
          .toList();
    }
    return List.of(path.replace("{year}", "2026").replaceAll("\\{\\w+}", "unknown"));
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private static List<String> strings(String sql) {
    return program.the(JdbcClient.class).sql(sql).query(String.class).list();
  }
}
