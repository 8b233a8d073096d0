package org.lianxin.operation.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private final Evidence evidence;
  private final TransactionTemplate transaction;
  private final boolean timers;

  Restore(
      DataSource database,
      StoredBlobs files,
      JsonMapper json,
      Evidence evidence,
      PlatformTransactionManager transactions,
      @Value("${lianxin.timers:true}") boolean timers) {
    this.database = database;
    this.files = files;
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
    try (var copy = new Archive(file, json);
        var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      check(copy, connection);
      for (var address : copy.addresses()) {
        try (var blob = copy.open(Manifest.FILES + address)) {
          files.put(address, blob);
        }
      }
      var rows = rows(copy, connection);
      transaction.executeWithoutResult(
          status ->
              evidence.ofSystem(
                  Deed.of(Doer.SYSTEM, Act.RESTORED, "backup", file.getFileName().toString())));
      return rows;
    }
  }

  private void check(Archive copy, Connection connection) throws IOException, SQLException {
    if (timers) {
      throw new NotRestored("Start with --lianxin.timers=false: nothing else may work meanwhile");
    }
    var broken = copy.broken();
    if (!broken.isEmpty()) {
      throw new NotRestored("The copy is not whole: " + String.join(", ", broken));
    }
    var here = new Tables(connection);
    if (!here.version().equals(copy.manifest().version())) {
      throw new NotRestored(
          "The copy is of version %s of the database, this installation has %s: restore with the"
                  .formatted(copy.manifest().version(), here.version())
              + " release that made it, and go to a later one afterwards");
    }
    if (!here.copied().keySet().equals(copy.manifest().rows().keySet())) {
      throw new NotRestored("The copy has not the same tables");
    }
    try (var statement = connection.createStatement();
        var cases = statement.executeQuery("SELECT COUNT(*) FROM " + Tables.CASES)) {
      cases.next();
      if (cases.getLong(1) > 0) {
        throw new NotRestored("There are cases here: restore into a new, empty database");
      }
    }
  }

  private Map<String, Long> rows(Archive copy, Connection connection)
      throws IOException, SQLException {
    var here = new Tables(connection);
    var order = new ArrayList<>(here.copied().keySet());
    order.remove(Tables.CASES);
    order.add(Tables.CASES);
    references(connection, false);
    try {
      for (var table : order) {
        var name = here.copied().get(table);
        try (var statement = connection.createStatement()) {
          statement.executeUpdate("DELETE FROM " + name);
        }
        connection.commit();
        try (var in = copy.open(Manifest.entryOf(table))) {
          tables.read(in, connection, name, here);
        }
      }
    } finally {
      connection.rollback();
      references(connection, true);
    }
    return copy.manifest().rows();
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
