package org.lianxin.foundation;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A failure as the log of an installation shows it: the types and places of the whole chain of
 * causes. A driver's or a library's message may quote what it stumbled over, so that of messages
 * only our own are shown, which say what to set, and what a database says of the connection to it.
 * Where that is gone the places are left out: the whole program stumbles over it, each second anew.
 */
class FailurePrinter implements StackTracePrinter {

  private static final String OURS = "org.lianxin.";
  private static final int MOST_CAUSES = 20;
  private static final int MOST_PLACES = 60;

  @Override
  public void printStackTrace(Throwable failure, Appendable out) throws IOException {
    var places = !DatabaseAway.causes(failure);
    var cause = failure;
    for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      out.append(depth == 0 ? "" : "Caused by: ").append(cause.getClass().getName());
      var said = said(cause);
      out.append(said == null ? "" : ": " + said).append('\n');
      if (places) {
        places(cause.getStackTrace(), out);
      }
      cause = cause.getCause();
    }
  }

  private static void places(StackTraceElement[] places, Appendable out) throws IOException {
    for (var i = 0; i < Math.min(places.length, MOST_PLACES); i++) {
      out.append("\tat ").append(places[i].toString()).append('\n');
    }
  }

  private static @Nullable String said(Throwable failure) {
    if (failure instanceof Redacted) {
      // What it was, and its state: all that was kept of it.
      return failure.getMessage();
    }
    var state = failure instanceof SQLException sql ? sql.getSQLState() : null;
    var ofTheConnection = state != null && (state.startsWith("08") || state.startsWith("28"));
    var places = failure.getStackTrace();
    var ours = places.length > 0 && places[0].getClassName().startsWith(OURS);
    return ours || ofTheConnection ? failure.getMessage() : null;
  }
}
