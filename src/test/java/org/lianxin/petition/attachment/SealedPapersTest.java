package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianxin.petition.Shredding;
import org.lianxin.protection.Unreadable;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The papers of accusations lie under keys of their own; Art. 30 ¶3, domain.md §8.2 (P4). */
@DatabaseTest
class SealedPapersTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired FileSalts salts;
  @Autowired PlainSalts plainSalts;
  @Autowired Shredding shredding;

  private record Row(
      String caseNo, String id, byte @Nullable [] salt, byte @Nullable [] sealedSalt) {}

  @Test
  void theSaltOfAnAccusationsPaperLiesUnderItsSealAndTheLiaisonReadsThePaper() {
    var paper = upload(callers);
    var caseNo = accusation(callers, paper);
    var row = row(jdbc, paper);
    assertThat(row.salt).isNull();
    assertThat(row.sealedSalt).isNotNull();
    assertThat(read("liaison", caseNo, paper)).isEqualTo(200);
    assertThat(read("officer", caseNo, paper)).isEqualTo(403);
    // Of every other case it stays beside the file.
    var file = upload(callers);
    new Cases(callers).registered("attachments", List.of(file));
    assertThat(row(jdbc, file).salt).isNotNull();
  }

  /** Somebody has the database, the files and every key but those of accusations. */
  @Test
  void theKeysOfPersonalDataAloneDoNotOpenThem() {
    var database = TestDatabase.freshUrl();
    String paper;
    String file;
    try (var program = Program.start(database)) {
      paper = upload(program.the(Callers.class));
      accusation(program.the(Callers.class), paper);
      file = upload(program.the(Callers.class));
      program.cases().registered("attachments", List.of(file));
    }
    var withoutP4 = TestKeys.PROTECTION.replace("p4.1 = SM4 a4", "p4.1 = SM4 f4");
    assertThat(withoutP4).isNotEqualTo(TestKeys.PROTECTION);
    try (var program = Program.start(database, withoutP4)) {
      var open = program.the(JdbcClient.class);
      var attempt = program.the(FileSalts.class);
      var plain = row(open, file);
      assertThat(salt(program, attempt, plain)).isEqualTo(plain.salt);
      var sealed = row(open, paper);
      assertThatThrownBy(() -> salt(program, attempt, sealed)).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void withTheAccusationItsPapersAreDestroyed() {
    var paper = upload(callers);
    var caseNo = accusation(callers, paper);
    var item = callers.as("liaison").get("/api/cases/" + caseNo).text("/workItems/0/id");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    assertThat(read("liaison", caseNo, paper)).isEqualTo(200);
    shredding.erase(caseNo);
    assertThat(read("liaison", caseNo, paper)).isEqualTo(410);
    var listed = callers.as("liaison").get("/api/cases/" + caseNo + "/attachments").is(200);
    assertThat(listed.body().at("/0/name").isNull()).isTrue();
  }

  /** The release before kept the salt open. */
  @Test
  void aStartPutsTheSaltsOfAnEarlierReleaseUnderSeal() {
    var paper = upload(callers);
    var caseNo = accusation(callers, paper);
    var sealed = row(jdbc, paper);
    var salt = transaction.execute(s -> salts.open(caseNo, paper, null, sealed.sealedSalt));
    transaction.executeWithoutResult(
        s ->
            jdbc.sql("UPDATE attachment SET salt = ?, sealed_salt = NULL WHERE id = ?")
                .params(salt, paper)
                .update());
    assertThat(read("liaison", caseNo, paper)).isEqualTo(200);
    plainSalts.takeOver();
    assertThat(row(jdbc, paper).salt).isNull();
    assertThat(read("liaison", caseNo, paper)).isEqualTo(200);
    plainSalts.takeOver();
  }

  private static byte @Nullable [] salt(Program program, FileSalts salts, Row row) {
    return program
        .the(TransactionTemplate.class)
        .execute(s -> salts.open(row.caseNo, row.id, row.salt, row.sealedSalt));
  }

  private static Row row(JdbcClient jdbc, String id) {
    return jdbc.sql("SELECT case_no, id, salt, sealed_salt FROM attachment WHERE id = ?")
        .param(id)
        .query(Row.class)
        .single();
  }

  private int read(String login, String caseNo, String id) {
    return callers.as(login).get("/api/cases/" + caseNo + "/attachments/" + id).status();
  }

  private static String upload(Callers callers) {
    return callers
        .as("officer")
        .upload("/api/attachments", "举报材料.png", Samples.DOT)
        .is(201)
        .text("/id");
  }

  private static String accusation(Callers callers, String paper) {
    return callers
        .as("officer")
        .post("/api/cases", Cases.accusation("attachments", List.of(paper)))
        .is(201)
        .text("/caseNo");
  }
}
