package org.lianxin.statistics.flow;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.statistics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was done in a period, kept in memory as far as it cannot change any more: each month that is
 * over, and of the present one the days before yesterday. Yesterday is read anew with today,
 * because what was done in its last seconds may be committed in the first of today.
 */
@Component
class WorkLog {

  /** Three years and the two before them: what one page compares. */
  private static final int MOST = 72;

  private static final int LONGEST_MONTHS = 60;

  /**
   * By the days: of its own accord H2 reads everything that was ever done, for each month anew,
   * because it takes the equal status for the narrower condition.
   */
  static final String READ =
      doneBetween("work_item", "ix_work_item_flow")
          + " UNION ALL "
          + doneBetween("archived_work_item", "ix_archived_item_flow");

  /** This month and the twelve before it. */
  private static final int LAST_YEAR = 13;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final KeptWork keptWork;
  private final TransactionTemplate keeping;
  private final WorkKinds kinds = new WorkKinds();

  /** Whether somebody has set the clock, as only a demo does; whoever keeps holds the monitor. */
  private boolean moved;

  /** Replaced as a whole when the clock is moved, so that what is being read then goes nowhere. */
  private volatile Map<Period, DoneWork> over = new ConcurrentHashMap<>();

  WorkLog(
      JdbcClient jdbc,
      BusinessClock clock,
      KeptWork keptWork,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.keptWork = keptWork;
    keeping = new TransactionTemplate(transactions);
    keeping.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    clock.onMove(at -> moved());
  }

  private synchronized void moved() {
    over = new ConcurrentHashMap<>();
    if (!moved) {
      moved = true;
      keeping.executeWithoutResult(status -> keptWork.forget());
    }
  }

  /** Takes up the months that were kept; false if there were none. */
  synchronized boolean goesOn() {
    var months = keeping.execute(status -> keptWork.read(kinds));
    months.forEach((month, done) -> over.put(whole(month), done));
    return !months.isEmpty();
  }

  /** Reads the last year as far as it is not known, the newest first, and keeps what is over. */
  void renew() {
    var known = over;
    var months = new TreeMap<YearMonth, DoneWork>();
    var month = YearMonth.from(clock.today());
    for (var i = 0; i < LAST_YEAR; i++) {
      between(whole(month), (kind, minutes) -> {});
      var done = known.get(whole(month));
      if (done != null) {
        months.put(month, done);
      }
      month = month.minusMonths(1);
    }
    keep(months);
  }

  private synchronized void keep(Map<YearMonth, DoneWork> months) {
    if (!moved) {
      keeping.executeWithoutResult(status -> keptWork.keep(months, kinds));
    }
  }

  private static Period whole(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static String doneBetween(String table, String index) {
    return ("SELECT w.task, w.unit, c.registered_unit, c.township, w.created_at, w.done_at"
            + " FROM %s w USE INDEX (%s) JOIN petition_case c ON c.case_no = w.case_no"
            + " WHERE w.done_at >= :from AND w.done_at < :to AND w.status = 'DONE'"
            + " AND c.sealed = FALSE")
        .formatted(table, index);
  }

  /** The kinds by their numbers; those of all that was handed over so far are among them. */
  List<WorkKind> kinds() {
    return kinds.all();
  }

  /**
   * Hands over each item done in the period.
   *
   * @throws BadParameter if that is more than five years
   */
  void between(Period asked, DoneWork.Taker taker) {
    if (asked.from().plusMonths(LONGEST_MONTHS).isBefore(asked.to())) {
      throw new BadParameter("from");
    }
    var kept = over;
    var settled = clock.today().minusDays(2);
    var used = new HashSet<Period>();
    for (var part : parts(asked, clock.today(), settled)) {
      var done = part.to().isAfter(settled) ? read(part) : kept.computeIfAbsent(part, this::read);
      used.add(part);
      done.between(asked.from(), asked.to(), taker);
    }
    if (kept.size() > MOST) {
      kept.keySet().retainAll(used);
    }
  }

  /** Whole months; the present one as far as it is settled, and the rest of it by itself. */
  private static List<Period> parts(Period asked, LocalDate today, LocalDate settled) {
    var parts = new ArrayList<Period>();
    var last = YearMonth.from(asked.to().isAfter(today) ? today : asked.to());
    for (var month = YearMonth.from(asked.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      var first = month.atDay(1);
      var end = month.atEndOfMonth();
      if (!end.isAfter(settled)) {
        parts.add(whole(month));
        continue;
      }
      if (!settled.isBefore(first)) {
        parts.add(new Period(first, settled));
      }
      parts.add(new Period(settled.isBefore(first) ? first : settled.plusDays(1), end));
    }
    return parts;
  }

  private DoneWork read(Period days) {
    var done = new DoneWork(days.from());
    jdbc.sql(READ)
        .param("from", midnight(days.from()))
        .param("to", midnight(days.to().plusDays(1)))
        .query(
            row -> {
              var created = row.getTimestamp("created_at").toInstant();
              var ended = row.getTimestamp("done_at").toInstant();
              var kind =
                  new WorkKind(
                      row.getString("task"),
                      row.getString("unit"),
                      row.getString("registered_unit"),
                      row.getString("township"));
              done.add(
                  kinds.number(kind),
                  LocalDate.ofInstant(ended, BusinessClock.ZONE),
                  (int) Duration.between(created, ended).toMinutes());
            });
    return done.trimmed();
  }

  private static Timestamp midnight(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
