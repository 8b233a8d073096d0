package org.lianxin.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This node's copy of the cases for the figures. Before each question it takes in what has changed
 * since the last look: the cases with younger audit events, looked for from two hours before, since
 * clocks of machines differ and what is recorded may be committed later. It is read as a whole
 * after a change of the calendar and once a night, and kept then: a program that starts goes on
 * from there.
 */
@Component
class FactsCopy {

  private static final Logger log = LoggerFactory.getLogger(FactsCopy.class);
  private static final Duration OVERLAP = Duration.ofHours(2);
  private static final int PART = 500;

  private final KeptCopy kept;
  private final CaseLoader loader;
  private final CaseChanges changes;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final BusinessClock clock;
  private final TransactionTemplate reading;
  private final TransactionTemplate keeping;

  /** Guards what is in the copy; whoever looks for changes holds the monitor. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** The earliest time the clock has shown since the last look: in the demo it is moved. */
  private final AtomicReference<Instant> earliest = new AtomicReference<>(Instant.MAX);

  /** Whether somebody has set the clock; whoever keeps the copy holds {@link #keeping}. */
  private boolean moved;

  private @Nullable Known known;

  FactsCopy(
      KeptCopy kept,
      CaseLoader loader,
      CaseChanges changes,
      Organization organization,
      WorkingDays workingDays,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.kept = kept;
    this.loader = loader;
    this.changes = changes;
    this.organization = organization;
    this.workingDays = workingDays;
    this.clock = clock;
    this.reading = anew(transactions);
    reading.setReadOnly(true);
    this.keeping = anew(transactions);
    clock.onMove(at -> moved());
  }

  /** What the caller's transaction saw when it began may be older than the last look. */
  private static TransactionTemplate anew(PlatformTransactionManager transactions) {
    var template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }

  /** What the question finds in the copy, as the cases are now. */
  <T> T ask(Function<Known, T> question) {
    var now = current();
    lock.readLock().lock();
    try {
      return question.apply(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Before anybody asks: whether it can go on from what was kept. */
  synchronized boolean goesOn() {
    takeKept();
    return known != null;
  }

  /**
   * Everything is read anew and kept; the old copy is given up first, so that there is never room
   * for two.
   */
  synchronized void renew() {
    known = null;
    keep(look());
  }

  private void keep(Known now) {
    synchronized (keeping) {
      if (!moved) {
        var all = new KeptCopy.Kept(earliest.get(), now.calendar(), now.facts());
        keeping.executeWithoutResult(status -> kept.keep(all));
      }
    }
  }

  private synchronized Known current() {
    takeKept();
    return look();
  }

  private void takeKept() {
    if (known == null) {
      reading
          .execute(status -> kept.read(clock.instant()))
          .ifPresent(
              before -> {
                shown(before.since());
                known = known(before.facts(), before.calendar());
              });
    }
  }

  private Known look() {
    var now = clock.instant();
    shown(now);
    var since = earliest.getAndSet(now).minus(OVERLAP);
    try {
      var before = known;
      var after = before == null ? load() : follow(before, since);
      known = after;
      return after;
    } catch (RuntimeException e) {
      // What was not read then is looked for again.
      shown(since.plus(OVERLAP));
      throw e;
    }
  }

  /** What happens at a time that somebody has set is not found by its time after another start. */
  private void moved() {
    shown(clock.instant());
    // What is being kept at this moment is forgotten too.
    synchronized (keeping) {
      if (!moved) {
        moved = true;
        keeping.executeWithoutResult(status -> kept.forget());
      }
    }
  }

  private void shown(Instant at) {
    earliest.accumulateAndGet(at, (a, b) -> a.isBefore(b) ? a : b);
  }

  private Known follow(Known before, Instant since) {
    var seen = reading.execute(status -> changes.since(since, before.calendar()));
    if (seen.calendar() != before.calendar()) {
      return load();
    }
    var facts = before.facts();
    var stale = new ArrayList<String>();
    lock.writeLock().lock();
    try {
      seen.heads()
          .forEach(
              (caseNo, seq) -> {
                if (!facts.isOf(caseNo, seq)) {
                  stale.add(caseNo);
                }
              });
    } finally {
      lock.writeLock().unlock();
    }
    return stale.isEmpty() ? before : take(before, stale);
  }

  private Known take(Known before, List<String> stale) {
    var rows = new ArrayList<CaseRow>();
    reading.executeWithoutResult(
        status -> {
          var all = new HashSet<>(stale);
          parts(stale).forEach(part -> all.addAll(loader.linkedWith(part)));
          parts(List.copyOf(all)).forEach(part -> loader.these(part, rows::add));
        });
    lock.writeLock().lock();
    try {
      rows.forEach(before.facts()::put);
      return before.with(offices(before.facts()));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static List<List<String>> parts(List<String> all) {
    var parts = new ArrayList<List<String>>();
    for (var from = 0; from < all.size(); from += PART) {
      parts.add(all.subList(from, Math.min(all.size(), from + PART)));
    }
    return parts;
  }

  private Known load() {
    known = null;
    var begun = System.nanoTime();
    var facts = new CaseFacts();
    var calendar =
        reading.execute(
            status -> {
              // The calendar first: if it changes while the rest is read, all is read again.
              var read = changes.calendar();
              loader.all(facts::put);
              return read;
            });
    log.info(
        "figures: {} cases read in {} ms",
        facts.size(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    return known(facts, calendar);
  }

  private Known known(CaseFacts facts, long calendar) {
    return new Known(facts, new WorkedDays(workingDays.calendar()), offices(facts), calendar);
  }

  /** The petition office of each township; the units that have no case yet get numbers too. */
  private int[] offices(CaseFacts facts) {
    var units = organization.units();
    units.forEach(unit -> facts.units.number(unit.code()));
    units.stream().map(Unit::region).forEach(facts.townships::number);
    var offices = new int[facts.townships.size()];
    for (var unit : units) {
      if (unit.kind() == UnitKind.TOWN_OFFICE) {
        offices[facts.townships.number(unit.region())] = facts.units.number(unit.code());
      }
    }
    return offices;
  }
}
