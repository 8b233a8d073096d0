package org.lianxin.publicity;

import java.util.Map;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;

/** Notices as a test needs them: drafted by one, passed by another, read by everybody. */
final class Board {

  static final String TEXT = "一宗邻里通道争议已由自然资源所办结，双方认可。";

  private final Callers callers;

  Board(Callers callers) {
    this.callers = callers;
  }

  /** A case whose outcome waits to be drafted, registered with what differs. */
  Path delivered(Object... differing) {
    var path = new Cases(callers).registered(differing).dispatched().noticed().signedFor("land");
    return path.handled().checked().issued().delivered();
  }

  /** Its draft, whatever comes of it. */
  Answer drafts(Path path, String scope, String text, String from, String to) {
    return path.tries(
        "registrar", "draftPublicity", "text", text, "scope", scope, "from", from, "to", to);
  }

  Answer publishes(Path path) {
    return path.tries("publicist", "reviewPublicity", "decision", "PUBLISH");
  }

  /** A notice that is up on these days. */
  Path up(String scope, String text, String from, String to, Object... differing) {
    var path = delivered(differing);
    drafts(path, scope, text, from, to).is(200);
    publishes(path).is(200);
    return path;
  }

  Answer read(String query) {
    return callers.visitor().get("/api/public/notices" + query);
  }

  Answer says(String notice, Map<String, ?> said, String from) {
    return callers
        .visitor()
        .post("/api/public/notices/" + notice + "/comments", said, "X-Forwarded-For", from);
  }
}
