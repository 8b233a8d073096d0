package org.lianxin.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  /** Who reads this case's personal data in plain: its station, the office, the lead unit. */
  private static final Set<String> READ_PLAIN =
      Set.of("officer", "chief", "registrar", "registrar2", "land", "landhead");

  @TempDir static Path folder;

  private static Program program;
  private static Callers callers;
  private static Cases.Path ordinary;
  private static String sealed;
  private static String queryCode;

  @BeforeAll
  static void carryThemThrough() {
    program =
        Program.start(
            TestDatabase.freshUrl(),
            "logging.level.root=DEBUG",
            "logging.threshold.console=OFF",
            "logging.file.name=" + folder.resolve("lianxin.log"));
    callers = program.the(Callers.class);
    ordinary = ordinaryCase();
    var receipt =
        callers.as("officer").post("/api/cases", accusation(), "Idempotency-Key", "canary").is(201);
    sealed = receipt.text("/caseNo");
    queryCode = receipt.text("/queryCode");
    refusedRegistration();
    asksAboutAnAccusation();
    program.the(Watch.class).look();
  }

  @AfterAll
  static void stop() {
    program.close();
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
                "110105194912310070");
    path.dispatched("D-CIVIL").noticed().signedFor("land").signedFor("civil");
    path.coOpinionOf("civil").handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    asksAboutHisData(path);
    return path;
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
            .filter(line -> !PERSONAL.in(line).isEmpty() || !ACCUSATION.in(line).isEmpty())
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
