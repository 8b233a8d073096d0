package org.lianxin.operation.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sees the database as it was at one moment, however long it is looked at. */
record Snapshot(Connection connection) implements AutoCloseable {

  static Snapshot of(DataSource database) throws SQLException {
    var connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      Tables.patient(connection);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var begin = connection.createStatement()) {
        // H2 takes its snapshot of all tables with the first statement, too.
        begin.execute(
            Tables.isMySql(connection)
                ? "START TRANSACTION WITH CONSISTENT SNAPSHOT"
                : "SELECT COUNT(*) FROM " + Tables.CASES);
      }
      return new Snapshot(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
    }
  }
}
