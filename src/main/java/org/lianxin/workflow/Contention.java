package org.lianxin.workflow;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.lianxin.foundation.DatabaseAway;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change in a transaction of its own and repeats it, out of the user's sight, when the
 * database broke a deadlock or two changes met. Cases are locked first, so this is rare.
 */
@Component
public class Contention {

  private static final int ENGINE_DEADLOCK = 10000;
  private static final String SERIALIZATION_FAILURE = "40001";

  private final TransactionTemplate transaction;
  private final RetryTemplate retry =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(4)
              .delay(Duration.ofMillis(20))
              .multiplier(2)
              .jitter(Duration.ofMillis(15))
              .maxDelay(Duration.ofMillis(300))
              .predicate(Contention::transientFailure)
              .build());

  Contention(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
  }

  /**
   * The change's result; the last failure itself if it never came through.
   *
   * @throws CannotAcquireLockException if others were in the way to the last
   */
  public <T> T change(Supplier<T> work) {
    try {
      return retry.execute(() -> transaction.execute(status -> work.get()));
    } catch (RetryException e) {
      if (transientFailure(e.getCause())) {
        // Whoever answers the caller knows this one, not the engine's own.
        throw new CannotAcquireLockException("others were in the way", e.getCause());
      }
      throw e.getCause() instanceof RuntimeException last ? last : new IllegalStateException(e);
    }
  }

  static boolean transientFailure(Throwable failure) {
    // Whoever waited for a connection in vain has waited long enough.
    if (DatabaseAway.causes(failure)) {
      return false;
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof OptimisticLockingFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof OptimisticLockException
          || cause instanceof PessimisticLockException
          || cause instanceof LockTimeoutException
          || cause instanceof ProcessEngineException engine && engine.getCode() == ENGINE_DEADLOCK
          || cause instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
