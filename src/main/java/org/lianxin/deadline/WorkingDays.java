package org.lianxin.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CalendarException.Kind;
import org.lianxin.deadline.CalendarYear.Status;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The working-day calendar of this installation. It is read once and kept for a minute, so that an
 * import on another node is seen soon.
 */
@Service
public class WorkingDays {

  private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);
  private static final long KEPT = Duration.ofMinutes(1).toNanos();

  /** The State Council's notice for the next year usually comes out by then. */
  private static final Month NOTICE_EXPECTED = Month.NOVEMBER;

  private final JdbcClient jdbc;
  private final Words words;
  private final ApplicationEventPublisher events;
  private final Evidence evidence;
  private final AtomicInteger imports = new AtomicInteger();
  private volatile @Nullable Kept kept;

  WorkingDays(JdbcClient jdbc, Words words, ApplicationEventPublisher events, Evidence evidence) {
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.words = words;
    this.events = events;
  }

  /** Whether that day is worked, and why. */
  public CalendarDay day(LocalDate date) {
    return calendar().day(date);
  }

  public boolean isWorkingDay(LocalDate date) {
    return day(date).working();
  }

  /** The calendar as known now; stays the same while something is counted with it. */
  public WorkCalendar calendar() {
    var known = kept;
    if (known == null || System.nanoTime() - known.readAt > KEPT) {
      var before = imports.get();
      known = new Kept(read(), System.nanoTime());
      kept = known;
      if (imports.get() != before) {
        // An import was finished while this was read: it is good for the caller, not for keeping.
        kept = null;
      }
    }
    return known.calendar;
  }

  /** Years that should be arranged by now and are not: this one, from November on the next. */
  public List<Integer> yearsMissing(LocalDate today) {
    var nextDue = today.getMonth().compareTo(NOTICE_EXPECTED) >= 0;
    return Stream.of(today.getYear(), today.getYear() + 1)
        .filter(year -> year == today.getYear() || nextDue)
        .filter(year -> !calendar().settled(year))
        .toList();
  }

  /**
   * Takes in the arrangement of a year in place of what was known of it.
   *
   * @param csv {@code date,kind,name,source}; see {@link ArrangementFile}
   * @param by who takes it in
   */
  @Transactional
  public void importYear(CalendarYear year, String csv, Doer by) {
    var days = ArrangementFile.read(year, csv, words::of);
    jdbc.sql("REPLACE INTO calendar_year (arrangement_year, status, notice_no) VALUES (?, ?, ?)")
        .params(year.year(), year.status().name(), year.noticeNo())
        .update();
    jdbc.sql("DELETE FROM calendar_exception WHERE arrangement_year = ?")
        .param(year.year())
        .update();
    for (var day : days) {
      // The notice of a year may also move the last days of December before it.
      jdbc.sql(
              "REPLACE INTO calendar_exception (exception_date, arrangement_year, kind, name,"
                  + " source) VALUES (?, ?, ?, ?, ?)")
          .params(day.date(), year.year(), day.kind().name(), day.name(), day.source())
          .update();
    }
    evidence.ofSystem(
        Deed.of(by, Act.CALENDAR_TAKEN, "calendar", String.valueOf(year.year()))
            .because(year.status().name()));
    events.publishEvent(new CalendarImported(year.year()));
    log.info("calendar of {} imported: {} exceptions, {}", year.year(), days.size(), year.status());
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @TransactionalEventListener
  void forget(CalendarImported imported) {
    imports.incrementAndGet();
    kept = null;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
  void forgetTheUndone(CalendarImported imported) {
    forget(imported);
  }

  /** Read anew: what counts within the transaction of an import must not take what is kept. */
  @Transactional(readOnly = true)
  public WorkCalendar read() {
    var exceptions = new ArrayList<CalendarException>();
    var settled = new HashSet<Integer>();
    // One statement, so that no import comes in between.
    jdbc.sql(
            "SELECT y.arrangement_year, y.status, e.exception_date, e.kind, e.name, e.source"
                + " FROM calendar_year y JOIN calendar_exception e"
                + " ON e.arrangement_year = y.arrangement_year")
        .query(
            row -> {
              if (row.getString("status").equals(Status.FINAL.name())) {
                settled.add(row.getInt("arrangement_year"));
              }
              exceptions.add(
                  new CalendarException(
                      row.getObject("exception_date", LocalDate.class),
                      Kind.valueOf(row.getString("kind")),
                      row.getString("name"),
                      row.getString("source")));
            });
    return new WorkCalendar(exceptions, settled);
  }

  private record Kept(WorkCalendar calendar, long readAt) {}
}
