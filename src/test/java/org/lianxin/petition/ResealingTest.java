package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key is added: what the older one has sealed is sealed anew, and nothing is lost on the way. */
@Tag("database")
class ResealingTest {

  private static final String ADDED =
      "p3.2 = AES b300000000000000000000000000000000000000000000000000000000000002;"
          + "p4.2 = AES b400000000000000000000000000000000000000000000000000000000000002;"
          + "index.2 = AES b500000000000000000000000000000000000000000000000000000000000002";

  private static final String NEW_KEYS = TestKeys.PROTECTION + ";" + ADDED;
  private static final String ONLY_NEW_KEYS = "lianxin.protection.keys=" + ADDED;

  private static final String TOTP = "account.totp:assessor";
  private static final String SECRET = "二十个字节的密钥";

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Test
  void whatIsBrokenOffInTheMiddleGoesOnAndTheOldKeyCanGo() {
    var database = TestDatabase.freshUrl();
    String caseNo;
    String accusation;
    String file;
    String paper;
    try (var before = Program.start(database)) {
      lettersAndComments(before);
      for (var i = 1; i < 4; i++) {
        before.cases().registered("petitionerPhone", "1390000000" + i);
      }
      caseNo = before.cases().registered("petitionerPhone", "13900000009").caseNo;
      var officer = before.the(Callers.class).as("officer");
      file = officer.upload("/api/attachments", "案卷.pdf", PDF).is(201).text("/id");
      paper = officer.upload("/api/attachments", "密卷.pdf", PDF).is(201).text("/id");
      officer.upload("/api/attachments", "未用.pdf", PDF).is(201);
      caseNo = supplemented(before, caseNo, file);
      accusation =
          officer
              .post("/api/cases", Cases.accusation("attachments", List.of(paper)))
              .is(201)
              .text("/caseNo");
      draft(before, accusation);
      aboutTheLiaison(before);
      enrol(before);
    }
    try (var now = Program.start(database, NEW_KEYS, "lianxin.protection.page=2")) {
      // Not sealed anew yet, it is read and found all the same.
      readAndFound(now, caseNo, accusation);
      filesRead(now, caseNo, file, accusation, paper);
      assertThat(mayGo(now)).isEmpty();
      now.cases().registered("petitionerPhone", "13900000008");
      var resealing = now.the(Resealing.class);
      assertThat(byKey(resealing, "petitioner")).isEqualTo(Map.of(1, 5L, 2, 1L));

      resealing.run(() -> byKey(resealing, "petitioner").get(1) > 3);
      assertThat(byKey(resealing, "petitioner")).isEqualTo(Map.of(1, 3L, 2, 3L));
      readAndFound(now, caseNo, accusation);

      now.the(Callers.class).as("officer").post("/api/protection/reseal", Map.of()).is(403);
      now.the(Callers.class).as("officer").get("/api/protection").is(403);
      resealing.run(() -> true);
      assertThat(resealing.progress().failed()).isZero();
      var everything = resealing.progress().sealed();
      assertThat(everything)
          .extracting(Resealing.Sealed::what)
          .containsExactlyInAnyOrder(
              "petitioner",
              "case_step.sealed",
              "sealed_file",
              "attachment.sealed_name",
              "attachment.sealed_salt",
              "account.totp_secret",
              "work_item_draft.data",
              "petition_case.sealed_recused",
              "letter.content",
              "notice_comment");
      assertThat(everything)
          .allSatisfy(rows -> assertThat(rows.byKey()).as(rows.what()).containsOnlyKeys(2));
      assertThat(byKey(resealing, "attachment.sealed_name")).isEqualTo(Map.of(2, 3L));
      assertThat(mayGo(now)).containsExactlyInAnyOrder("p3.1", "p4.1", "index.1");
      readAndFound(now, caseNo, accusation);
      filesRead(now, caseNo, file, accusation, paper);
      // A second run finds nothing to do.
      resealing.run(() -> true);
      assertThat(resealing.progress().renewed()).isZero();
      var told = now.the(Callers.class).as("admin").get("/api/protection").is(200);
      assertThat(told.response().body())
          .contains("\"attachment.sealed_name\"")
          .contains("\"petitioner\"");
    }
    try (var later = Program.start(database, ONLY_NEW_KEYS)) {
      readAndFound(later, caseNo, accusation);
      filesRead(later, caseNo, file, accusation, paper);
      var liaison = later.the(Callers.class).as("liaison");
      var item = liaison.get("/api/cases/" + accusation).is(200).text("/workItems/0/id");
      assertThat(liaison.get("/api/work-items/" + item + "/form").is(200).text("/data/body"))
          .isEqualTo("县纪委监委");
      assertThat(secret(later)).isEqualTo(SECRET);
    }
  }

  /** A case with letters, and a notice of it that somebody has something to say of. */
  private static void lettersAndComments(Program program) {
    var path = program.cases().registered("petitionerPhone", "13900000000").dispatched().noticed();
    path.signedFor("land").handled().checked().issued().delivered();
    var today = program.the(BusinessClock.class).today();
    path.does(
        "registrar",
        "draftPublicity",
        Cases.notice(today.toString(), today.plusDays(14).toString()));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    var visitor = program.the(Callers.class).visitor();
    var notice = visitor.get("/api/public/notices").is(200).text("/items/0/id");
    visitor
        .post(
            "/api/public/notices/" + notice + "/comments",
            Map.of("kind", "COMMENT", "text", "办得好。", "contact", "13900000077"))
        .is(204);
  }

  private static String supplemented(Program program, String caseNo, String file) {
    program
        .the(Callers.class)
        .as("officer")
        .post(
            "/api/cases/" + caseNo + "/actions/supplement",
            Cases.form("text", "补交材料一份。", "attachments", List.of(file)))
        .is(200);
    return caseNo;
  }

  private static void draft(Program program, String accusation) {
    var liaison = program.the(Callers.class).as("liaison");
    var item = liaison.get("/api/cases/" + accusation).is(200).text("/workItems/0/id");
    liaison.post("/api/work-items/" + item + "/save", Cases.form("body", "县纪委监委")).is(200);
  }

  /** From it the liaison keeps away, and a colleague has it. */
  private static void aboutTheLiaison(Program program) {
    program
        .the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                program
                    .the(JdbcClient.class)
                    .sql(
                        "INSERT INTO account (login, name, unit, roles, password_hash, active)"
                            + " SELECT 'liaison-b', '纪检联络员乙', unit, roles, password_hash, TRUE"
                            + " FROM account WHERE login = 'liaison'")
                    .update());
    program
        .the(Callers.class)
        .as("officer")
        .post("/api/cases", Cases.accusation("respondents", List.of(Map.of("name", "纪检联络员"))))
        .is(201);
  }

  /** A second factor as it lies after the enrolment. */
  private static void enrol(Program program) {
    var vault = program.the(Vault.class);
    var salt = vault.newSalt();
    program
        .the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                program
                    .the(JdbcClient.class)
                    .sql(
                        "UPDATE account SET totp_salt = ?, totp_secret = ? WHERE login ="
                            + " 'assessor'")
                    .params(salt, vault.seal(Level.P3, salt, TOTP, SECRET))
                    .update());
  }

  private static String secret(Program program) {
    return program
        .the(JdbcClient.class)
        .sql("SELECT totp_salt, totp_secret FROM account WHERE login = 'assessor'")
        .query(
            (row, i) ->
                program
                    .the(Vault.class)
                    .open(Level.P3, row.getBytes("totp_salt"), TOTP, row.getBytes("totp_secret")))
        .single();
  }

  private static void filesRead(
      Program program, String caseNo, String file, String accusation, String paper) {
    var callers = program.the(Callers.class);
    var plain = new String(PDF, StandardCharsets.US_ASCII);
    var files = "/api/cases/" + caseNo + "/attachments";
    assertThat(callers.as("officer").get(files).is(200).text("/0/name")).isEqualTo("案卷.pdf");
    assertThat(callers.as("officer").get(files + "/" + file).is(200).response().body())
        .isEqualTo(plain);
    var papers = "/api/cases/" + accusation + "/attachments";
    assertThat(callers.as("liaison").get(papers).is(200).text("/0/name")).isEqualTo("密卷.pdf");
    assertThat(callers.as("liaison").get(papers + "/" + paper).is(200).response().body())
        .isEqualTo(plain);
  }

  /** What the administrator is told. */
  private static List<String> mayGo(Program program) {
    return program
        .the(Callers.class)
        .as("admin")
        .get("/api/protection")
        .is(200)
        .body()
        .get("keys")
        .valueStream()
        .filter(key -> key.get("mayGo").asBoolean())
        .map(key -> key.get("name").asString())
        .toList();
  }

  private static Map<Integer, Long> byKey(Resealing resealing, String what) {
    return resealing.progress().sealed().stream()
        .filter(rows -> rows.what().equals(what))
        .findFirst()
        .orElseThrow()
        .byKey();
  }

  private static void readAndFound(Program program, String caseNo, String accusation) {
    var callers = program.the(Callers.class);
    var seen = callers.as("officer").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/parties/0/phone")).isEqualTo("13900000009");
    var timeline = callers.as("officer").get("/api/cases/" + caseNo + "/timeline").is(200);
    assertThat(timeline.text("/0/data/petitionerPhone")).isEqualTo("13900000009");
    var found = callers.as("registrar").get("/api/cases?q=13900000009").is(200);
    assertThat(found.text("/items/0/caseNo")).isEqualTo(caseNo);
    var sealed = callers.as("liaison").get("/api/cases/" + accusation).is(200);
    assertThat(sealed.text("/statement")).isEqualTo(Cases.TEXT);
  }
}
