package org.lianxin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an installation with copies of the demo's cases, each under a number, ids, days, a township
 * and a petitioner of its own, with a chain of evidence that verifies. The same plan and seed give
 * the same cases; only what is sealed differs.
 */
public final class Filling {

  private static final Logger log = LoggerFactory.getLogger(Filling.class);
  private static final int AT_ONCE = 200;
  private static final int WORKERS = 2;
  private static final int RECENT = 20;
  private static final int ON_SITE = 85;
  private static final int HUNDRED = 100;

  /** Has no divisor in common with the days: consecutive copies lie far apart in time. */
  private static final int SPREAD = 997;

  private static final int REPORT_EVERY = 5_000;

  private final DataSource source;
  private final Plan plan;
  private final long seed;
  private final Random random;
  private final int first;
  private final int lastNumber;
  private final Loader loader;
  private final List<Township> townships;
  private final List<Mold.Maker> open = new ArrayList<>();
  private final List<Mold.Maker> settled = new ArrayList<>();
  private final List<Mold.Maker> handled = new ArrayList<>();
  private final Map<Mold.Maker, Map<Integer, Mold>> molds = new HashMap<>();
  private final Map<List<Object>, Integer> numbers = new HashMap<>();

  public Filling(
      DataSource source, TransactionOperations transaction, Vault vault, Plan plan, long seed) {
    this.source = source;
    this.plan = plan;
    this.seed = seed;
    this.random = new Random(seed);
    var tables = new Tables(JdbcClient.create(source));
    // What was filled before has used fewer seeds than there are cases now.
    first = tables.count("petition_case");
    lastNumber = Math.max(Family.COPIES, tables.lastCaseNumber());
    var families = Family.all(tables);
    loader = tables.isH2() ? Loader.BATCHES : Loader.FILES;
    townships = transaction.execute(status -> Township.found(plan.townships(), tables));
    var uses = Family.uses(families);
    for (var family : families) {
      var kind = family.open() ? open : family.settledOnSite() ? settled : handled;
      kind.add(new Mold.Maker(family, uses, plan, tables, vault));
    }
  }

  /** Writes the cases. */
  public void fill() throws InterruptedException {
    var workers = Executors.newFixedThreadPool(WORKERS);
    try {
      fill(workers);
    } finally {
      workers.shutdown();
    }
  }

  private void fill(ExecutorService workers) throws InterruptedException {
    var begun = System.nanoTime();
    var running = new ArrayList<Future<?>>();
    var part = new LinkedHashMap<Copy, Mold>();
    var made = 0;
    for (var number = first; made < plan.cases(); number++) {
      var township = random.nextInt(plan.townships());
      var maker = maker();
      var mold =
          molds
              .computeIfAbsent(maker, key -> new HashMap<>())
              .computeIfAbsent(township, key -> maker.in(townships.get(key)));
      part.put(copy(number, mold, open.contains(maker)), mold);
      made += mold.size();
      if (part.size() == AT_ONCE || made >= plan.cases()) {
        var full = part;
        running.add(workers.submit(() -> write(full)));
        part = new LinkedHashMap<>();
        await(running, made >= plan.cases() ? 0 : 2 * WORKERS);
      }
      if (number % REPORT_EVERY == 0) {
        log.info("{} cases after {} s", made, (System.nanoTime() - begun) / 1_000_000_000);
      }
    }
  }

  private static void await(List<Future<?>> running, int most) throws InterruptedException {
    while (running.size() > most) {
      try {
        running.remove(0).get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private Mold.Maker maker() {
    var kind =
        random.nextInt(HUNDRED) < plan.open()
            ? open
            : random.nextInt(HUNDRED) < ON_SITE ? settled : handled;
    return kind.get(random.nextInt(kind.size()));
  }

  /** What is done with was received over all the years; what is open, lately. */
  private Copy copy(int number, Mold mold, boolean isOpen) {
    var days = isOpen ? -random.nextInt(RECENT) : -(int) ((long) number * SPREAD % Plan.DAYS);
    var caseNumbers = new String[mold.size()];
    for (var i = 0; i < caseNumbers.length; i++) {
      var unit = mold.units().get(i);
      var year = mold.received(i).plusDays(days).getYear();
      var last = numbers.merge(List.of(unit, year), lastNumber + 1, (a, b) -> a + 1);
      caseNumbers[i] = "%s-%d-%06d".formatted(unit, year, last);
    }
    return new Copy(number, seed, days, caseNumbers);
  }

  private @Nullable Void write(Map<Copy, Mold> part) throws SQLException {
    var rows = new LinkedHashMap<Mold.Kind, List<List<@Nullable Object>>>();
    part.forEach(
        (copy, mold) ->
            mold.cast(
                copy,
                copy.number() % plan.texts() == 0,
                (kind, values) ->
                    rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(values)));
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      unchecked(connection, true);
      for (var some : rows.entrySet()) {
        loader.load(connection, some.getKey(), some.getValue());
      }
      connection.commit();
      unchecked(connection, false);
      connection.commit();
    }
    return null;
  }

  /** The engine's rows refer to each other in no order; all of them come in one transaction. */
  private void unchecked(Connection connection, boolean so) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (loader == Loader.FILES) {
        statement.execute("SET SESSION foreign_key_checks = " + (so ? 0 : 1));
        statement.execute("SET SESSION unique_checks = " + (so ? 0 : 1));
      } else if (so) {
        statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
      }
    }
  }
}
