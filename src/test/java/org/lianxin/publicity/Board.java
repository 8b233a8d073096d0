package org.lianxin.publicity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import tools.jackson.databind.JsonNode;

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

  /** What the office reads of a case's notices in that state; in the order of its list. */
  List<JsonNode> listed(Path path, String state) {
    return callers
        .as("registrar")
        .get("/api/notices?size=100&state=" + state)
        .is(200)
        .body()
        .at("/items")
        .valueStream()
        .filter(row -> row.get("caseNo").asString().equals(path.caseNo))
        .toList();
  }

  /** The one of them that there is; null where there is none. */
  @Nullable JsonNode row(Path path, String state) {
    return listed(path, state).stream().findFirst().orElse(null);
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
