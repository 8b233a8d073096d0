package org.lianxin.foundation;

import java.sql.SQLException;

/**
 * A failure as the log may show it: types and places of the whole chain of causes, but none of the
 * messages, because a driver quotes the values it stumbled over.
 */
final class Redacted extends RuntimeException {

  private Redacted(Throwable original) {
    super(
        original instanceof SQLException sql
            ? sql.getClass().getName() + " " + sql.getSQLState()
            : original.getClass().getName(),
        original.getCause() == null || original.getCause() == original
            ? null
            : new Redacted(original.getCause()),
        false,
        true);
    setStackTrace(original.getStackTrace());
  }

  static Throwable of(Throwable original) {
    return new Redacted(original);
  }
}
