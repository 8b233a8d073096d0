package org.lianxin.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.store.StoredBlobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a copy into a new installation of the same version. Everything that can refuse comes before
 * anything that is written; the cases come last, so that a restoration that was broken off can be
 * begun anew.
 */
@Service
class Restore {

  private final DataSource database;
  private final StoredBlobs files;
  private final JsonMapper json;
  private final TableCopy tables;
  private final BackupKey key;
  private final Evidence evidence;
  private final TransactionTemplate transaction;
  private final boolean timers;

  Restore(
      DataSource database,
      StoredBlobs files,
      BackupKey key,
      JsonMapper json,
      Evidence evidence,
      PlatformTransactionManager transactions,
      @Value("${lianxin.timers:true}") boolean timers) {
    this.database = database;
    this.files = files;
    this.key = key;
    this.json = json;
    this.tables = new TableCopy(json);
    this.evidence = evidence;
    this.transaction = new TransactionTemplate(transactions);
    this.timers = timers;
  }

  /** Why a copy is not restored. */
  static final class NotRestored extends RuntimeException {
    NotRestored(String why) {
      super(why);
    }
  }

  /**
   * Restores one. The program has to be started anew afterwards: it still knows what was there.
   *
   * @return table → how many rows
   */
  Map<String, Long> from(Path file) throws IOException, SQLException {
    var copy = new Archive(file, key, json);
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Tables.patient(connection);
      var manifest = check(copy, connection);
      restore(copy, connection);
      transaction.executeWithoutResult(
          status ->
              evidence.ofSystem(
                  Deed.of(Doer.SYSTEM, Act.RESTORED, "backup", file.getFileName().toString())));
      return manifest.rows();
    }
  }

  /** Reads all of it before anything is changed. */
  private Manifest check(Archive copy, Connection connection) throws IOException, SQLException {
    if (timers) {
      throw new NotRestored("Start with --lianxin.timers=false: nothing else may work meanwhile");
    }
    var looked = copy.look();
    if (!looked.broken().isEmpty()) {
      throw new NotRestored("The copy is not whole: " + String.join(", ", looked.broken()));
    }
    var manifest = looked.manifest();
    var here = new Tables(connection);
    if (!here.version().equals(manifest.version())) {
      throw new NotRestored(
          "The copy is of version %s of the database, this installation has %s: restore with the"
                  .formatted(manifest.version(), here.version())
              + " release that made it, and go to a later one afterwards");
    }
    if (!here.copied().keySet().equals(manifest.rows().keySet())) {
      throw new NotRestored("The copy has not the same tables");
    }
    try (var statement = connection.createStatement();
        var cases = statement.executeQuery("SELECT COUNT(*) FROM " + Tables.CASES)) {
      cases.next();
      if (cases.getLong(1) > 0) {
        throw new NotRestored("There are cases here: restore into a new, empty database");
      }
    }
    return manifest;
  }

  private void restore(Archive copy, Connection connection) throws IOException, SQLException {
    var here = new Tables(connection);
    references(connection, false);
    try {
      for (var table : here.casesLast()) {
        try (var statement = connection.createStatement()) {
          statement.executeUpdate("DELETE FROM " + here.copied().get(table));
        }
        connection.commit();
      }
      copy.each((entry, content) -> put(entry, content, connection, here));
    } finally {
      connection.rollback();
      references(connection, true);
    }
  }

  private void put(String entry, InputStream content, Connection connection, Tables here)
      throws IOException, SQLException {
    if (entry.startsWith(Manifest.FILES)) {
      files.put(entry.substring(Manifest.FILES.length()), content);
    } else if (!entry.equals(Manifest.NAME)) {
      var table = here.copied().get(Manifest.tableOf(entry));
      tables.read(content, connection, table, here);
    }
  }

  /** Whether the database insists on what refers to what: the tables come in no such order. */
  private static void references(Connection connection, boolean insist) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          Tables.isMySql(connection)
              ? "SET FOREIGN_KEY_CHECKS = " + (insist ? 1 : 0)
              : "SET REFERENTIAL_INTEGRITY " + insist);
    }
    connection.commit();
  }
}
