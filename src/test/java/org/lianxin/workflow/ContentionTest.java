package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.petition.CaseFiles;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;

/** What the database or the engine breaks off because of others is done again, out of sight. */
@DatabaseTest
class ContentionTest {

  @Autowired Contention contention;
  @Autowired CaseFiles cases;
  @Autowired Callers callers;
  @Autowired EntityManager entities;

  static List<RuntimeException> broken() {
    return List.of(
        new OptimisticLockingException("the engine met another change"),
        new OptimisticLockException("so did the case file"),
        new PessimisticLockException("a deadlock"),
        new LockTimeoutException("waited too long"),
        new QueryTimeoutException("waited too long"),
        new IllegalStateException(new SQLException("a deadlock", "40001")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isDoneAgainUntilItComesThrough(RuntimeException failure) {
    var attempts = new AtomicInteger();
    var result =
        contention.change(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw failure;
              }
              return "done";
            });
    assertThat(result).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void thatNeverComesThroughIsSaidInAWayThatIsAnsweredAs409(RuntimeException failure) {
    assertThatThrownBy(
            () ->
                contention.change(
                    () -> {
                      throw failure;
                    }))
        .isInstanceOf(CannotAcquireLockException.class)
        .hasCause(failure);
  }

  @Test
  void whatIsWrongInItselfIsNotTriedAgain() {
    var attempts = new AtomicInteger();
    var wrong = new IllegalStateException("wrong in itself");
    assertThatThrownBy(
            () ->
                contention.change(
                    () -> {
                      attempts.incrementAndGet();
                      throw wrong;
                    }))
        .isSameAs(wrong);
    assertThat(attempts).hasValue(1);
  }

  /** Each has locked one of two cases before it asks for the other: a deadlock for certain. */
  @Test
  void aDeadlockOfTheDatabaseIsDoneAgain() {
    var one = new Cases(callers).registered().caseNo;
    var other = new Cases(callers).registered().caseNo;
    var bothHaveOne = new CyclicBarrier(2);
    var attempts = new AtomicInteger();
    var results =
        Together.call(
            List.of(
                locking(one, other, bothHaveOne, attempts),
                locking(other, one, bothHaveOne, attempts)));
    assertThat(results).containsExactly("done", "done");
    assertThat(attempts.get()).as("attempts of the two").isGreaterThan(2);
  }

  private Callable<String> locking(
      String first, String second, CyclicBarrier bothHaveOne, AtomicInteger attempts) {
    var tried = new AtomicInteger();
    return () ->
        contention.change(
            () -> {
              attempts.incrementAndGet();
              cases.lock(first).handling().takeCharge("leader");
              if (tried.incrementAndGet() == 1) {
                await(bothHaveOne);
              }
              cases.lock(second).handling().takeCharge("leader");
              entities.flush();
              return "done";
            });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
