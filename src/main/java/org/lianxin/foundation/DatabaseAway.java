package org.lianxin.foundation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.springframework.http.HttpStatus;

/** The database cannot be reached, or gave no connection in time: nobody's call is at fault. */
public final class DatabaseAway extends Refusal {

  /** For so long nobody need try again. */
  static final long SECONDS = 10;

  /** What the standard calls connection exceptions. */
  private static final String CONNECTION_CLASS = "08";

  /** The pool's own word for a connection that broke and was thrown away; it has no state. */
  private static final String THROWN_AWAY = "Connection is closed";

  DatabaseAway() {
    super(HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** Whether that is what a failure comes from. */
  public static boolean causes(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseAway
          || cause instanceof SQLException sql && isOfConnection(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfConnection(SQLException failure) {
    var state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || (state == null
            ? THROWN_AWAY.equals(failure.getMessage())
            : state.startsWith(CONNECTION_CLASS));
  }
}
