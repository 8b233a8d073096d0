package org.lianxin.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.mail.PostOffice;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the canaries go through: a claim over the whole path with publicity, comment, hearing and
 * requests about personal data; an accusation; somebody who is late. Whatever is sent is caught.
 */
final class CanaryWalk implements AutoCloseable {

  static final Markers PERSONAL = Markers.of("欧阳测标", "13911117777", "测标院七号", "110105194912310070");

  static final Markers ACCUSATION =
      Markers.of("密告标题丙", "密告陈述甲", "密告请求乙", "密告理由丁", "密告人戊", "13922228888", "密告住址己");

  /** What somebody says of a notice, and where he can be reached: for the office alone. */
  static final Markers COMMENT = Markers.of("某户对公示的意见庚", "13933334444");

  final Catcher catcher = new Catcher();
  final Program program;
  final Callers callers;
  final Cases.Path ordinary;
  final String sealed;
  final String queryCode;
  private final BusinessClock clock;

  CanaryWalk(Path log) throws IOException {
    // What another test's program has set up for the whole machine is not set up a second time.
    LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    program =
        Program.start(
            TestDatabase.freshUrl(),
            Stream.concat(
                    catcher.settings().stream(),
                    Stream.of(
                        "logging.level.root=DEBUG",
                        "logging.threshold.console=OFF",
                        "logging.file.name=" + log))
                .toArray(String[]::new));
    // At night nothing is sent but what is urgent, and this may be run at night.
    clock = program.the(BusinessClock.class);
    at("2026-04-02T10:00");
    callers = program.the(Callers.class);
    everybodyWantsMail();
    program.cases().registered(person());
    ordinary = ordinaryCase();
    var receipt =
        callers.as("officer").post("/api/cases", accusation(), "Idempotency-Key", "canary").is(201);
    sealed = receipt.text("/caseNo");
    queryCode = receipt.text("/queryCode");
    refusedRegistration();
    asksAboutAnAccusation();
    program.the(PostOffice.class).work();
    // What was left lying is late by then; and what had waited for a digest is sent.
    at("2026-04-20T10:00");
    program.the(Watch.class).look();
    program.the(PostOffice.class).work();
  }

  private void at(String moment) {
    clock.moveTo(Instant.parse(moment + ":00+08:00"));
  }

  private void everybodyWantsMail() {
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

  private Cases.Path ordinaryCase() {
    var path = program.cases().registered(person());
    path.dispatched("D-CIVIL").noticed().signedFor("land").signedFor("civil");
    path.acts("land", "convene", Cases.meeting("HEARING", "2026-04-10"));
    path.coOpinionOf("civil").handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    asksAboutHisData(path);
    // What is sent is looked for from minute to minute, and not a week later.
    program.the(PostOffice.class).work();
    at("2026-04-08T10:00");
    callers
        .visitor()
        .post(
            "/api/public/notices/" + notice() + "/comments",
            Map.of("kind", "OBJECTION", "text", "某户对公示的意见庚", "contact", "13933334444"))
        .is(204);
    return path;
  }

  private static Object[] person() {
    return new Object[] {
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
      "ouyang@example.cn"
    };
  }

  String notice() {
    return strings("SELECT id FROM public_notice").get(0);
  }

  /** A correction is asked for in words that tell who he is, a copy is granted. */
  private void asksAboutHisData(Cases.Path path) {
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

  private void asksAboutAnAccusation() {
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

  private Map<String, Object> accusation() {
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
  private void refusedRegistration() {
    var form = accusation();
    form.put("petitionerCount", "密告人戊");
    form.put("categoryCode", "密告住址己");
    var answer =
        callers.as("officer").post("/api/cases", form, "Idempotency-Key", "refused").is(422);
    assertThat(ACCUSATION.in(answer.response().body())).isEmpty();
  }

  List<String> logins() {
    return strings("SELECT login FROM account ORDER BY login");
  }

  List<String> strings(String sql) {
    return program.the(JdbcClient.class).sql(sql).query(String.class).list();
  }

  @Override
  public void close() {
    clock.release();
    program.close();
    catcher.close();
  }
}
