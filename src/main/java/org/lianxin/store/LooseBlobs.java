package org.lianxin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The blobs that no row holds: written down before they are stored, struck out by the transaction
 * that holds them. What stays here for a day is removed. Only what this database wrote down is ever
 * removed, so that a store may be shared.
 */
@Component
class LooseBlobs {

  static final Duration GRACE = Duration.ofDays(1);

  private static final Logger log = LoggerFactory.getLogger(LooseBlobs.class);
  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final BlobStore store;
  private final BusinessClock clock;
  private final TransactionTemplate ownTransaction;

  LooseBlobs(
      JdbcClient jdbc,
      BlobStore store,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Committed at once: the blob that is about to be stored can never be forgotten. */
  void expect(String address) {
    ownTransaction.executeWithoutResult(status -> add(address));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void letGo(String address) {
    add(address);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String address) {
    if (jdbc.sql("DELETE FROM loose_blob WHERE address = ?").param(address).update() != 1) {
      throw new IllegalStateException("The blob is gone, or held already");
    }
  }

  private void add(String address) {
    jdbc.sql("INSERT INTO loose_blob (address, since) VALUES (?, ?)")
        .params(address, Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Removes what has been loose for a day. What the store refuses now is tried again the next time.
   *
   * @return how many blobs were removed
   */
  int sweep() {
    var before = clock.instant().minus(GRACE);
    var removed = 0;
    try {
      for (var page = older(before); !page.isEmpty(); page = older(before)) {
        for (var address : page) {
          ownTransaction.executeWithoutResult(status -> remove(address, before));
          removed++;
        }
      }
      store.tidy(before);
    } catch (IOException | UncheckedIOException e) {
      log.warn("files: loose ones are removed later: {}", e.getClass().getName());
    }
    return removed;
  }

  private List<String> older(Instant before) {
    return jdbc.sql("SELECT address FROM loose_blob WHERE since < ? ORDER BY since LIMIT " + PAGE)
        .param(Timestamp.from(before))
        .query(String.class)
        .list();
  }

  private void remove(String address, Instant before) {
    var mine =
        jdbc.sql("DELETE FROM loose_blob WHERE address = ? AND since < ?")
            .params(address, Timestamp.from(before))
            .update();
    if (mine == 1) {
      try {
        store.delete(address);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
