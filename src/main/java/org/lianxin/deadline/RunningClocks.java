package org.lianxin.deadline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The running clocks of a case, read at most once in a transaction and without writing first what
 * else has changed. A step of the process asks for them many times.
 */
@Component
class RunningClocks {

  private final EntityManager entities;

  RunningClocks(EntityManager entities) {
    this.entities = entities;
  }

  /** Those that run now; whoever starts one must {@link #add} it. */
  List<Clock> of(String caseNo) {
    return held(caseNo).stream().filter(Clock::running).toList();
  }

  /** Somebody has read them already, together with what he needs them for. */
  void known(String caseNo, Collection<Clock> running) {
    holder().byCase.putIfAbsent(caseNo, new ArrayList<>(running));
  }

  void add(Clock clock) {
    held(clock.caseNo()).add(clock);
    entities.persist(clock);
  }

  /** One that had ended runs again. */
  void addAgain(Clock clock) {
    var held = held(clock.caseNo());
    if (!held.contains(clock)) {
      held.add(clock);
    }
  }

  private List<Clock> held(String caseNo) {
    return holder().byCase.computeIfAbsent(caseNo, this::load);
  }

  private List<Clock> load(String caseNo) {
    return new ArrayList<>(
        entities
            .createQuery(
                "SELECT c FROM Clock c WHERE c.caseNo = ?1 AND c.ended.endedAt IS NULL"
                    + " ORDER BY c.startedAt, c.id",
                Clock.class)
            .setParameter(1, caseNo)
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList());
  }

  private Holder holder() {
    var held = (Holder) TransactionSynchronizationManager.getResource(this);
    if (held == null) {
      held = new Holder();
      TransactionSynchronizationManager.bindResource(this, held);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<>(held, this) {});
    }
    return held;
  }

  private static final class Holder extends ResourceHolderSupport {
    private final Map<String, List<Clock>> byCase = new HashMap<>();
  }
}
