package org.lianxin.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.evidence.Evidence;
import org.lianxin.operation.backup.Restore.NotRestored;
import org.lianxin.operation.backup.SealedFile.Spoilt;
import org.lianxin.store.StoredBlobs;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of an installation in which somebody works, put into a new one: everything is there, the
 * audit trail is whole, and the cases go on. One walk, because each installation is a start.
 */
@Tag("database")
class BackupTest {

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final String DIGITS = "0123456789abcdef".repeat(4);
  private static final ApplicationArguments NO_ARGUMENTS = new DefaultApplicationArguments();
  private static final BackupKey KEY = new BackupKey(DIGITS, "", NO_ARGUMENTS);

  @TempDir Path folder;

  private String database;
  private String caseNo;
  private String code;
  private String attachment;
  private String timeline;

  @Test
  void whatIsCopiedIsThereAgainInANewInstallationWithAnAuditTrailThatIsWhole() throws Exception {
    var copy = copyOfAnInstallationWithACase(TestDatabase.freshUrl());
    nothingOfItLiesOpen(copy);
    theKeysAreNotInItNorWhatTheySeal(copy);
    restored(copy);
    theNewInstallationGoesOn();
  }

  /** A county that began with what comes along moves to a server of its own. */
  @Test
  @EnabledIf("org.lianxin.testing.TestDatabase#isMariaDb")
  void whatWasBegunInTheEmbeddedDatabaseGoesOnInMySql() throws Exception {
    restored(copyOfAnInstallationWithACase(TestDatabase.embeddedUrl()));
    theNewInstallationGoesOn();
  }

  private Path copyOfAnInstallationWithACase(String from) throws Exception {
    try (var old = start(from, "old")) {
      var callers = old.the(Callers.class);
      var photo = java.util.Base64.getDecoder().decode(PNG);
      var file =
          callers.as("officer").upload("/api/attachments", "界桩𠮷.png", photo).is(201).text("/id");
      var path = old.cases().registered("attachments", List.of(file));
      path.dispatched("D-CIVIL");
      caseNo = path.caseNo;
      code = path.queryCode;
      attachment = "/api/cases/" + caseNo + "/attachments/" + file;
      timeline = timeline(callers);
      theSnapshotDoesNotMove(old);
      var copy = old.the(Backup.class).into(folder.resolve("copies"));
      assertThat(copy).exists();
      assertThat(Files.list(copy.getParent())).as("nothing half-made stays").hasSize(1);
      // Into the installation itself nothing is restored: it has cases.
      assertThatThrownBy(() -> old.the(Restore.class).from(copy))
          .isInstanceOf(NotRestored.class)
          .hasMessageContaining("cases");
      return copy;
    }
  }

  /** What is changed while a copy is made is in it wholly or not at all. */
  private static void theSnapshotDoesNotMove(Program old) throws Exception {
    var source = old.the(DataSource.class);
    try (var snapshot = Snapshot.of(source)) {
      var before = count(snapshot.connection());
      old.cases().registered();
      assertThat(count(snapshot.connection())).isEqualTo(before);
      mayBeSilentForADay(snapshot.connection());
      try (var now = source.getConnection()) {
        assertThat(count(now)).isGreaterThan(before);
        now.rollback();
      }
    }
  }

  /** It is silent while the files are copied: the server must not end it after some minutes. */
  private static void mayBeSilentForADay(java.sql.Connection connection)
      throws java.sql.SQLException {
    if (Tables.isMySql(connection)) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT @@SESSION.wait_timeout")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(86_400);
      }
    }
  }

  private static long count(java.sql.Connection connection) throws java.sql.SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM audit_event")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** domain.md §8.5. */
  private static void nothingOfItLiesOpen(Path copy) throws IOException {
    var text = Files.readString(copy, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("manifest.json", "petition_case", "PK\u0003\u0004");
  }

  private static void theKeysAreNotInItNorWhatTheySeal(Path copy) throws IOException {
    var keys =
        List.of(TestKeys.PROTECTION.split("[ ;]+")).stream().filter(k -> k.length() == 64).toList();
    assertThat(keys).hasSize(3);
    var entries = entries(copy);
    assertThat(entries).containsKeys("manifest.json", "tables/petition_case.jsonl");
    assertThat(entries.keySet()).anyMatch(name -> name.startsWith("files/"));
    assertThat(entries.keySet()).noneMatch(name -> name.contains("session"));
    for (var entry : entries.values()) {
      var text = new String(entry, StandardCharsets.UTF_8);
      assertThat(keys).noneMatch(text::contains);
      assertThat(text).doesNotContain("13800000000", TestKeys.QUERY_CODES.split("=")[1]);
    }
  }

  private void restored(Path copy) throws Exception {
    database = TestDatabase.freshUrl();
    try (var fresh = start(database, "new")) {
      var restore = fresh.the(Restore.class);
      var other =
          new Restore(
              fresh.the(DataSource.class),
              fresh.the(StoredBlobs.class),
              new BackupKey("f".repeat(64), "", NO_ARGUMENTS),
              JsonMapper.shared(),
              fresh.the(Evidence.class),
              fresh.the(PlatformTransactionManager.class),
              false);
      assertThatThrownBy(() -> other.from(copy)).isInstanceOf(Spoilt.class);
      var changed = changed(copy);
      assertThatThrownBy(() -> restore.from(changed))
          .isInstanceOf(NotRestored.class)
          .hasMessageContaining("tables/unit.jsonl");
      assertThat(restore.from(copy)).containsKeys("petition_case", "audit_event", "act_ru_task");
    }
  }

  private void theNewInstallationGoesOn() throws Exception {
    try (var again = start(database, "new")) {
      var callers = again.the(Callers.class);
      assertThat(timeline(callers)).isEqualTo(timeline);
      var verdict = callers.as("auditor").get("/api/audit/verify").is(200);
      assertThat(verdict.text("/ok")).isEqualTo("true");
      assertThat(callers.as("registrar").download(attachment).statusCode()).isEqualTo(200);
      callers
          .visitor()
          .post("/api/public/track", Map.of("caseNo", caseNo, "queryCode", code))
          .is(200);
      var path = new Cases(callers).of(caseNo, code);
      path.signedFor("land").signedFor("civil").coOpinionOf("civil").handled().checked();
      assertThat(path.state()).isEqualTo("OPINION_DRAFT");
      assertThat(
              callers.as("auditor").get("/api/audit/events?chain=system").is(200).body().toString())
          .contains("RESTORED");
      // The number goes on where it was: none is given twice.
      assertThat(again.cases().registered().caseNo).isNotEqualTo(caseNo);
    }
  }

  private String timeline(Callers callers) {
    return callers
        .as("registrar")
        .get("/api/cases/" + caseNo + "/timeline")
        .is(200)
        .response()
        .body();
  }

  private Program start(String database, String files) {
    return Program.start(
        database,
        "lianxin.files.folder=" + folder.resolve(files),
        "lianxin.backup.key-file=" + keyFile());
  }

  private Path keyFile() {
    try {
      return Files.writeString(folder.resolve("backup.key"), DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one letter of one table changed. */
  private Path changed(Path copy) throws Exception {
    var changed = folder.resolve("changed.zip.gpg");
    try (var file = Files.newOutputStream(changed);
        var out = new ZipOutputStream(SealedFile.write(file, KEY))) {
      for (var entry : entries(copy).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        var bytes = entry.getValue();
        if (entry.getKey().equals("tables/unit.jsonl")) {
          bytes[bytes.length - 5]++;
        }
        out.write(bytes);
        out.closeEntry();
      }
    }
    assertThat(new Archive(changed, KEY, JsonMapper.shared()).look().broken())
        .containsExactly("tables/unit.jsonl");
    assertThat(new Archive(copy, KEY, JsonMapper.shared()).look().broken()).isEmpty();
    return changed;
  }

  private static Map<String, byte[]> entries(Path copy) throws IOException {
    var entries = new java.util.LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(SealedFile.read(copy, KEY))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        entries.put(entry.getName(), bytes.toByteArray());
      }
    }
    return entries;
  }
}
