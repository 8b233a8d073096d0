package org.lianxin.deadline;

import static org.hibernate.Timeouts.SKIP_LOCKED_MILLI;
import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of all cases, for whoever watches them. */
@Service
public class WatchedClocks {

  private static final UUID FIRST = new UUID(0, 0);

  private final EntityManager entities;

  WatchedClocks(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Running clocks of which something has to be said by now, the longest waiting first. They are
   * not locked: a clock may only be when its case is.
   *
   * @param after the last of those seen before; null to begin
   */
  @Transactional(readOnly = true)
  public List<Watched> due(Instant now, @Nullable Watched after, int limit) {
    return entities
        .createQuery(
            "SELECT c.id, c.caseNo, c.watchAt FROM Clock c WHERE c.watchAt <= ?1"
                + " AND (c.watchAt > ?2 OR c.watchAt = ?2 AND c.id > ?3)"
                + " ORDER BY c.watchAt, c.id",
            Watched.class)
        .setParameter(1, now)
        .setParameter(2, after == null ? Instant.EPOCH : after.watchAt())
        .setParameter(3, after == null ? FIRST : after.id())
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * One of them, if something is still to be said of it; locked, and passed over where somebody
   * else has it. The case is locked already.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Clock> due(UUID id, Instant now) {
    return entities
        .createQuery("SELECT c FROM Clock c WHERE c.id = ?1 AND c.watchAt <= ?2", Clock.class)
        .setParameter(1, id)
        .setParameter(2, now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED_MILLI)
        .getResultStream()
        .findFirst();
  }
}
