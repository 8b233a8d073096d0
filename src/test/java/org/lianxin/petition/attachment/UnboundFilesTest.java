package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.attachment.FileRefusals.TooManyUnbound;
import org.lianxin.petition.attachment.IntakeSettings.Unbound;
import org.lianxin.store.SealedFiles;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Files that no form has named: nobody fills the disk with them. */
@DatabaseTest
class UnboundFilesTest {

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired SealedFiles files;
  @Autowired UnboundFiles unbound;
  @Autowired Intake intake;
  @Autowired IntakeSettings settings;
  @Autowired BusinessClock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void theClockGoesOn() {
    clock.release();
  }

  @Test
  void whatNoFormNamesWithinADayIsThrownAway() {
    clock.moveTo(clock.instant());
    var uploaded = clock.instant();
    var forgotten = upload();
    var named = upload();
    var path = new Cases(callers).registered("attachments", List.of(named));
    clock.moveTo(uploaded.plus(Duration.ofHours(23)));
    unbound.sweep();
    assertThat(rows(forgotten)).isEqualTo(1);
    clock.moveTo(uploaded.plus(Duration.ofHours(25)));
    assertThat(unbound.sweep()).isPositive();
    assertThat(rows(forgotten)).isZero();
    assertThat(rows(named)).isEqualTo(1);
    clock.moveTo(uploaded.plus(Duration.ofHours(50)));
    files.sweep();
    callers.as("registrar").get("/api/cases/" + path.caseNo + "/attachments/" + named).is(200);
    var form = Cases.registration("attachments", List.of(forgotten));
    assertThat(callers.as("officer").post("/api/cases", form).is(422).fieldsRefused())
        .containsExactly("attachments");
  }

  @Test
  void onePersonsUploadsWaitUpToANumberAndASize() throws Exception {
    var sender = new Actor("quota", "某某", "ST-XZ", "990101001000", Set.of(Role.STATION_OFFICER));
    var other = new Actor("quota2", "某某", "ST-XZ", "990101001000", Set.of(Role.STATION_OFFICER));
    for (var i = 0; i < 2; i++) {
      intake.take("a.pdf", new MockMultipartFile("file", "a.pdf", null, Samples.pdf()), sender);
    }
    var size = Samples.pdf().length;
    assertRoom(allowing(3, 10 * size), sender, size);
    assertNoRoom(allowing(2, 10 * size), sender, 1);
    assertRoom(allowing(3, 3 * size), sender, size);
    assertNoRoom(allowing(3, 3 * size), sender, size + 1);
    assertRoom(allowing(2, 10 * size), other, size);
    write("UPDATE attachment SET case_no = 'X' WHERE uploaded_by = 'quota'");
    assertRoom(allowing(2, 2 * size), sender, size);
  }

  @Test
  void whoHasTooManyWaitingIsToldWhatToDo() {
    for (var i = 0; i < settings.unbound().files(); i++) {
      write(
          "INSERT INTO attachment (id, unit, media_type, bytes, sha256, uploaded_by,"
              + " uploaded_at) VALUES (?, 'ST-QC', 'x', 1, 'x', 'chief2', ?)",
          "quota-" + i,
          Timestamp.from(clock.instant()));
    }
    var refused = callers.as("chief2").upload("/api/attachments", "a.png", Samples.DOT).is(429);
    assertThat(refused.text("/detail")).contains("100 个", "200 MB", "先提交表单");
    write("DELETE FROM attachment WHERE uploaded_by = 'chief2'");
    callers.as("chief2").upload("/api/attachments", "a.png", Samples.DOT).is(201);
  }

  private UnboundFiles allowing(int files, long bytes) {
    var most = new Unbound(files, DataSize.ofBytes(bytes));
    return new UnboundFiles(
        jdbc, this.files, new IntakeSettings(settings.scanner(), most), clock, transactions);
  }

  private static void assertRoom(UnboundFiles unbound, Actor actor, long bytes) {
    assertThatCode(() -> unbound.requireRoom(actor, bytes)).doesNotThrowAnyException();
  }

  private static void assertNoRoom(UnboundFiles unbound, Actor actor, long bytes) {
    assertThatThrownBy(() -> unbound.requireRoom(actor, bytes)).isInstanceOf(TooManyUnbound.class);
  }

  private String upload() {
    return callers
        .as("officer")
        .upload("/api/attachments", "a.png", Samples.DOT)
        .is(201)
        .text("/id");
  }

  private long rows(String id) {
    return jdbc.sql("SELECT COUNT(*) FROM attachment WHERE id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private void write(String sql, Object... values) {
    transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
  }
}
