package org.lianxin.petition.attachment;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.lianxin.store.SealedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves files that lie open in the database, as they did before there was a store, into it: one at
 * a time, each for good, so that a start that is broken off goes on where it was.
 */
@Component
class OldContents extends TakingOver {

  private static final Logger log = LoggerFactory.getLogger(OldContents.class);
  private static final int PAGE = 100;

  private final JdbcClient jdbc;
  private final SealedFiles files;
  private final SealedNames names;
  private final TransactionTemplate transaction;

  OldContents(
      TakenOver taken,
      JdbcClient jdbc,
      SealedFiles files,
      SealedNames names,
      PlatformTransactionManager transactions) {
    super(taken);
    this.jdbc = jdbc;
    this.files = files;
    this.names = names;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Old(String name, byte[] content) {}

  @Override
  protected boolean takeOver() {
    var moved = 0;
    for (var page = page(""); !page.isEmpty(); page = page(page.get(page.size() - 1))) {
      page.forEach(this::move);
      moved += page.size();
      log.info("files: {} moved from the database into the store", moved);
    }
    return moved > 0;
  }

  private List<String> page(String after) {
    return jdbc.sql(
            "SELECT id FROM attachment WHERE content IS NOT NULL AND id > ? ORDER BY id LIMIT "
                + PAGE)
        .param(after)
        .query(String.class)
        .list();
  }

  private void move(String id) {
    var old =
        jdbc.sql("SELECT name, content FROM attachment WHERE id = ? AND content IS NOT NULL")
            .param(id)
            .query(Old.class)
            .optional();
    // Another node that starts at the same time may have moved it.
    old.ifPresent(
        file -> {
          var kept = files.keep(id, new ByteArrayInputStream(file.content));
          transaction.executeWithoutResult(
              status -> {
                var mine =
                    jdbc.sql(
                            "UPDATE attachment SET content = NULL, name = NULL, sealed_name = ?,"
                                + " salt = ?, address = ? WHERE id = ? AND content IS NOT NULL")
                        .params(
                            names.seal(id, kept.salt(), file.name), kept.salt(), kept.address(), id)
                        .update();
                if (mine == 1) {
                  files.hold(kept.address());
                }
              });
        });
  }
}
