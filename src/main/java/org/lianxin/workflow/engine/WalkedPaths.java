package org.lianxin.workflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ways that cases have gone, in short, for their diagrams: one row each, kept with the case.
 */
@Component
public class WalkedPaths {

  private final JdbcClient jdbc;

  WalkedPaths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A way that came to its end.
   *
   * @param definition the id of the process definition it followed
   * @param done the ids of the elements it has passed, separated by commas
   */
  public record WalkedPath(String definition, String done) {

    /** The ids of the elements it has passed, in that order. */
    public List<String> elements() {
      return List.of(done.split(","));
    }
  }

  /** The last way that case has gone, if the engine has forgotten it. */
  public Optional<WalkedPath> of(String caseNo) {
    return jdbc.sql("SELECT definition, done FROM walked_path WHERE case_no = ?")
        .param(caseNo)
        .query(WalkedPath.class)
        .optional();
  }

  /** Keeps a way, in place of an earlier one of the same case. */
  void keep(String caseNo, WalkedPath path, Instant endedAt) {
    jdbc.sql("REPLACE INTO walked_path (case_no, definition, done, ended_at) VALUES (?, ?, ?, ?)")
        .params(caseNo, path.definition, path.done, Timestamp.from(endedAt))
        .update();
  }
}
