package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.supervision.Watch;
import org.lianxin.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases on random ways: people who are entitled do what they are offered, in any order and at any
 * time, and after every step the {@link Invariants} hold.
 *
 * <p>A failing walk tells its seed; {@code -Dlianxin.walk.seed=…} walks it again, that one only.
 * {@code -Dlianxin.walk.count=…} walks so many however long it takes, {@code -Dlianxin.walk.from=…}
 * begins with another seed.
 */
@WalkTest
class RandomWalkTest {

  private static final Logger LOG = LoggerFactory.getLogger(RandomWalkTest.class);

  @Autowired WebApplicationContext program;
  @Autowired Accounts accounts;
  @Autowired JsonMapper json;
  @Autowired Watch watch;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Deadlines deadlines;
  @Autowired ProcessEngine engine;
  @Autowired TransactionTemplate transactions;

  /** So many failing walks are told at once: they seldom fail for the same reason. */
  private static final int MOST_FAILURES = 5;

  private World world;
  private int cases;
  private int steps;
  private int probes;

  @BeforeEach
  void gather() throws Exception {
    world = World.of(program, accounts, json, watch, clock, jdbc, transactions, deadlines, engine);
    world.watch().begin();
  }

  @AfterEach
  void release() {
    world.watch().end();
    clock.release();
  }

  @Test
  void everyWalkKeepsTheInvariantsAndReachesAnEnd() {
    var seed = Long.getLong("lianxin.walk.seed");
    if (seed != null) {
      LOG.info("Walk {}:\n{}", seed, walk(seed));
      return;
    }
    var first = Long.getLong("lianxin.walk.from", 1);
    var most = Integer.getInteger("lianxin.walk.count", Integer.MAX_VALUE);
    var end =
        most < Integer.MAX_VALUE
            ? Long.MAX_VALUE
            : System.nanoTime() + TimeUnit.SECONDS.toNanos(TestDatabase.isMariaDb() ? 45 : 90);
    var walks = 0;
    var begun = System.nanoTime();
    var failed = new ArrayList<AssertionError>();
    while (walks < most && System.nanoTime() < end && failed.size() < MOST_FAILURES) {
      try {
        walk(first + walks);
      } catch (AssertionError e) {
        failed.add(e);
      }
      walks++;
    }
    LOG.info(
        "{} walks: {} cases, {} steps, {} refused probes, {} s",
        walks,
        cases,
        steps,
        probes,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    assertThat(failed).isEmpty();
  }

  private Chronicle walk(long seed) {
    var walk = new Walk(world, seed);
    try {
      walk.run();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          "Walk again with -Dlianxin.walk.seed=%d\n%s\n%s"
              .formatted(seed, walk.chronicle(), e.getMessage()),
          e);
    }
    cases += walk.cases();
    steps += walk.steps();
    probes += walk.probes();
    return walk.chronicle();
  }
}
