package org.lianxin.trespass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.trespass.CanaryWalk.ACCUSATION;
import static org.lianxin.trespass.CanaryWalk.COMMENT;
import static org.lianxin.trespass.CanaryWalk.PERSONAL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An accusation and a petitioner's personal data, both with words that stand nowhere else, go
 * through everything the program does; the words come out only where they may (Art. 30 ¶3;
 * domain.md §8.2).
 */
@Tag("database")
class CanaryTest {

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
          "HEARING",
          "MEDIATION",
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

  private static final List<String> FORMATS = List.of(".docx", ".pdf");

  private static CanaryWalk walk;
  private static Callers callers;

  @BeforeAll
  static void carryThemThrough() throws IOException {
    walk = new CanaryWalk(folder.resolve("lianxin.log"));
    callers = walk.callers;
  }

  @AfterAll
  static void stop() {
    if (walk != null) {
      walk.close();
    }
  }

  @Test
  void nobodyReadsWhatHeMayNot() {
    var paths = new CanaryCalls(walk).all();
    assertThat(paths).hasSizeGreaterThan(40);
    var told = new ArrayList<String>();
    for (var login : walk.logins()) {
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
    for (var login : walk.logins()) {
      var status = callers.as(login).get("/api/cases/" + walk.sealed).status();
      assertThat(status).as(login).isEqualTo(login.equals("liaison") ? 200 : 403);
    }
    assertThat(
            ACCUSATION.in(callers.as("liaison").get("/api/cases/" + walk.sealed).response().body()))
        .contains("密告标题丙", "密告陈述甲", "密告请求乙", "密告理由丁");
  }

  @Test
  void aVisitorReadsNeither() {
    for (var path : new CanaryCalls(walk).all()) {
      var body = callers.visitor().get(path).response().body();
      assertThat(PERSONAL.in(body)).as(path).isEmpty();
      assertThat(ACCUSATION.in(body)).as(path).isEmpty();
    }
    var tracked =
        callers
            .visitor()
            .post("/api/public/track", Map.of("caseNo", walk.sealed, "queryCode", walk.queryCode))
            .is(200);
    assertThat(ACCUSATION.in(tracked.response().body())).isEmpty();
    assertThat(tracked.response().body()).contains("有权");
  }

  /** To the staff, to the liaison, to the petitioner himself: never what a case is about. */
  @Test
  void noMailTellsOfEither() {
    var mails = walk.catcher.mails();
    assertThat(mails.stream().map(Catcher.Sent::receiver).distinct())
        .contains("petitioner", "liaison", "registrar", "leader", "land", "chief", "civil");
    assertThat(mails).anySatisfy(mail -> assertThat(mail.whole()).contains(walk.ordinary.caseNo));
    for (var mail : mails) {
      tellsNothing(mail.receiver(), mail.whole());
      assertThat(mail.whole())
          .doesNotContain("ouyang@example.cn", walk.queryCode, walk.ordinary.queryCode);
      if (!mail.receiver().equals("liaison")) {
        assertThat(mail.whole()).as(mail.receiver()).doesNotContain(walk.sealed);
      }
    }
  }

  @Test
  void nothingThatIsPostedToTheGatewayTellsOfEither() {
    assertThat(walk.catcher.posted())
        .anySatisfy(one -> assertThat(one).contains(walk.ordinary.caseNo));
    for (var one : walk.catcher.posted()) {
      tellsNothing("gateway", one);
      assertThat(one).doesNotContain("ouyang@example.cn", walk.queryCode, walk.ordinary.queryCode);
    }
    assertThat(walk.catcher.posted().stream().filter(one -> one.contains(walk.sealed)))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).contains("\"liaison\""));
  }

  /** Inside the program, to each his own. */
  @Test
  void noMessageTellsOfEither() {
    var told = new TreeSet<String>();
    for (var login : walk.logins()) {
      var own = callers.as(login).get("/api/messages?size=100");
      if (own.status() == 200 && own.body().get("total").asInt() > 0) {
        told.add(login);
        tellsNothing(login, own.response().body());
      }
    }
    assertThat(told).contains("officer", "chief", "leader");
  }

  @Test
  void aLetterIsReadByWhoSeesThePersonsInPlainAndListedWithoutThem() throws Exception {
    var told = new ArrayList<String>();
    for (var login : walk.logins()) {
      var him = callers.as(login);
      for (var caseNo : List.of(walk.ordinary.caseNo, walk.sealed)) {
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
        for (var id : documents()) {
          for (var format : FORMATS) {
            // A PDF takes long to make; those who may read the case have read the other.
            var made = format.equals(".pdf") && READ_PLAIN.contains(login);
            var file = made ? null : him.download(base + "/" + id + format);
            if (file != null && file.statusCode() == 200) {
              var text = text(format, file.body());
              if (!READ_PLAIN.contains(login)) {
                PERSONAL.in(text).forEach(word -> told.add(login + " gets " + word + ": " + id));
              }
              ACCUSATION.in(text).forEach(word -> told.add(login + " gets " + word + ": " + id));
            }
          }
        }
      }
    }
    assertThat(told).isEmpty();
    // Else nothing would be found because nothing is looked for.
    var opinion = walk.strings("SELECT id FROM letter WHERE kind = 'OPINION'").get(0);
    var file = "/api/cases/" + walk.ordinary.caseNo + "/documents/" + opinion;
    for (var format : FORMATS) {
      var read = callers.as("registrar").download(file + format).body();
      assertThat(text(format, read)).as(format).contains("欧阳测标");
    }
  }

  private static List<String> documents() {
    var ids = new ArrayList<>(walk.strings("SELECT id FROM letter"));
    ids.addAll(ids.stream().map(id -> "PROOF-" + id).toList());
    ids.addAll(LETTERS);
    return ids;
  }

  private static String text(String format, byte[] file) throws IOException {
    if (format.equals(".pdf")) {
      try (var document = Loader.loadPDF(file)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
      }
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  @Test
  void whatIsSaidOfANoticeIsReadByTheOfficeAlone() {
    var id = walk.strings("SELECT id FROM notice_comment").get(0);
    for (var login : walk.logins()) {
      var opened = callers.as(login).get("/api/notices/comments/" + id);
      assertThat(COMMENT.in(opened.response().body()).isEmpty())
          .as(login)
          .isEqualTo(!READ_COMMENTS.contains(login));
      for (var state : List.of("OPEN", "CLOSED")) {
        var list = callers.as(login).get("/api/notices/comments?size=100&state=" + state);
        assertThat(COMMENT.in(list.response().body())).as(login).isEmpty();
      }
    }
    for (var path : new CanaryCalls(walk).all()) {
      assertThat(COMMENT.in(callers.visitor().get(path).response().body())).as(path).isEmpty();
    }
    assertThat(COMMENT.inDatabase(walk.program.the(JdbcClient.class))).isEmpty();
  }

  /** As people read them, and as they come after the query code. */
  @Test
  void noPageOfThePublicTellsOfEither() {
    var notice = "/notices/" + walk.notice();
    for (var path :
        List.of(
            "/",
            "/notices",
            "/notices?q=" + CanaryCalls.encoded("欧阳"),
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
            Map.of("caseNo", walk.ordinary.caseNo, "queryCode", walk.ordinary.queryCode),
            Map.of("caseNo", walk.sealed, "queryCode", walk.queryCode))) {
      var form = "caseNo=" + key.get("caseNo") + "&queryCode=" + key.get("queryCode");
      var type = "application/x-www-form-urlencoded";
      tellsNothing("track", callers.visitor().postAs(type, "/track", form).is(200));
    }
  }

  private static void tellsNothing(String path, Answer page) {
    tellsNothing(path, page.response().body() + page.response().headers().map());
  }

  private static void tellsNothing(String where, String text) {
    for (var markers : List.of(PERSONAL, ACCUSATION, COMMENT)) {
      assertThat(markers.in(text)).as(where).isEmpty();
    }
  }

  /** Every table, the engine's and the sessions' included. */
  @Test
  void neitherLiesOpenInTheDatabase() {
    var jdbc = walk.program.the(JdbcClient.class);
    assertThat(ACCUSATION.inDatabase(jdbc)).isEmpty();
    assertThat(PERSONAL.inDatabase(jdbc)).isEmpty();
  }

  @Test
  void neitherIsLogged() throws Exception {
    var log = Files.readString(folder.resolve("lianxin.log"), StandardCharsets.UTF_8);
    assertThat(log).contains("DEBUG");
    var told =
        log.lines()
            // What these tests have searched for themselves stands in the address.
            .filter(line -> !line.contains("&q="))
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
}
