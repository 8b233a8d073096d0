package org.lianxin.petition.attachment;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.attachment.FileRefusals.TooManyUnbound;
import org.lianxin.petition.attachment.IntakeSettings.Unbound;
import org.lianxin.store.SealedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that no form has named yet: not too many of anybody's, and none for longer than a day. */
@Component
class UnboundFiles {

  static final Duration LONGEST = Duration.ofDays(1);

  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final SealedFiles files;
  private final Unbound most;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  UnboundFiles(
      JdbcClient jdbc,
      SealedFiles files,
      IntakeSettings settings,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.files = files;
    this.most = settings.unbound();
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Waiting(long files, long bytes) {}

  private record Old(String id, String address) {}

  /** Refuses one more file if too many wait already. Calls at the same moment may all get in. */
  void requireRoom(Actor actor, long bytes) {
    var waiting =
        jdbc.sql(
                "SELECT COUNT(*) AS files, COALESCE(SUM(bytes), 0) AS bytes FROM attachment"
                    + " WHERE case_no IS NULL AND kept_for IS NULL AND uploaded_by = ?")
            .param(actor.login())
            .query(Waiting.class)
            .single();
    if (waiting.files >= most.files() || waiting.bytes + bytes > most.size().toBytes()) {
      throw new TooManyUnbound(most.files(), most.size().toMegabytes());
    }
  }

  /**
   * Throws away what no form has named within a day.
   *
   * @return how many files
   */
  int sweep() {
    var before = Timestamp.from(clock.instant().minus(LONGEST));
    var swept = 0;
    for (var page = older(before); !page.isEmpty(); page = older(before)) {
      for (var file : page) {
        transaction.executeWithoutResult(status -> throwAway(file));
        swept++;
      }
    }
    return swept;
  }

  /** Throws away those of the files that no form has named. */
  void letGo(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            "SELECT id, address FROM attachment WHERE id IN (:ids) AND case_no IS NULL"
                + " AND kept_for IS NULL AND address IS NOT NULL")
        .param("ids", ids)
        .query(Old.class)
        .list()
        .forEach(file -> transaction.executeWithoutResult(status -> throwAway(file)));
  }

  private List<Old> older(Timestamp before) {
    return jdbc.sql(
            "SELECT id, address FROM attachment WHERE case_no IS NULL AND uploaded_at < ?"
                + " AND kept_for IS NULL AND address IS NOT NULL ORDER BY uploaded_at LIMIT "
                + PAGE)
        .param(before)
        .query(Old.class)
        .list();
  }

  /** With its row goes its salt: from then on nobody can read the file. */
  private void throwAway(Old file) {
    var mine =
        jdbc.sql("DELETE FROM attachment WHERE id = ? AND case_no IS NULL AND kept_for IS NULL")
            .param(file.id)
            .update();
    if (mine == 1) {
      files.letGo(file.address);
    }
  }
}
