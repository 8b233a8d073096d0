package org.lianxin.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Service;

/** When something is due by the policy pack in force, and why on that day. */
@Service
public class Deadlines {

  private static final String NOTICE = "C2";
  private static final String EXTENSION = "C5";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private final PolicyPack pack;
  private final WorkingDays workingDays;
  private final Words words;

  Deadlines(PolicyPack pack, WorkingDays workingDays, Words words) {
    this.pack = pack;
    this.workingDays = workingDays;
    this.words = words;
  }

  /** The pack in force. */
  public PolicyPack pack() {
    return pack;
  }

  /** The rule's period from the day of its start event. */
  public Explanation explain(String rule, LocalDate start) {
    return explain(rule, start, Set.of());
  }

  /**
   * The rule's period without the days of a hearing (Art. 36).
   *
   * @param hearings days that are not counted, if the rule stands still for them
   */
  public Explanation explain(String rule, LocalDate start, Set<LocalDate> hearings) {
    var found = pack.rule(rule).orElseThrow(Unknown::new);
    return explain(found, found.period(), start, hearings);
  }

  /** A period of that length; not one of the law, so nothing binds but the count itself. */
  public Explanation explain(Length length, LocalDate start) {
    return explain(null, length, start, Set.of());
  }

  /**
   * The extension (rule C5): so many days from the original due date, however that would have
   * rolled. That there is only one, and who approves it, is the process's affair.
   */
  public Explanation extended(LocalDate originalDueDate, int days) {
    var rule = pack.rule(EXTENSION).orElseThrow();
    if (days > rule.length()) {
      throw new BadParameter("days");
    }
    return explain(rule, new Length(days, rule.unit()), originalDueDate, Set.of());
  }

  /**
   * The day from which the time to conclude runs: that of the notice, but at the latest the one on
   * which the notice was due (domain.md §4.4: 受理之日 is not defined in the Regulation), and not
   * before the matter was received.
   */
  public LocalDate acceptedOn(LocalDate received, LocalDate noticeSent) {
    var latest = explain(NOTICE, received).lastDay();
    if (noticeSent.isAfter(latest)) {
      return latest;
    }
    return noticeSent.isBefore(received) ? received : noticeSent;
  }

  /** The moment the rule's period is over: hours run from the start itself, days end at 24:00. */
  public Instant endOf(String rule, Instant start) {
    var found = pack.rule(rule).orElseThrow(Unknown::new);
    if (found.unit() == DayUnit.HOUR) {
      return start.plus(Duration.ofHours(found.length()));
    }
    var day = LocalDate.ofInstant(start, BusinessClock.ZONE);
    return explain(rule, day).lastDay().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  private Explanation explain(
      @Nullable Rule rule, Length length, LocalDate start, Set<LocalDate> hearings) {
    return explain(rule, length, start, hearings, workingDays.calendar());
  }

  /** With a calendar that may not be in force yet. */
  Explanation explain(
      @Nullable Rule rule,
      Length length,
      LocalDate start,
      Set<LocalDate> hearings,
      WorkCalendar calendar) {
    if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
      throw new BadParameter("start");
    }
    var standing = rule != null && rule.standsStillForHearings() ? hearings : Set.<LocalDate>of();
    var count = Count.of(start, length, calendar, standing);
    var rolls = rule != null && count.rolled() != null && pack.rolls(rule);
    return new Explanation(
        rule == null ? null : rule.id(),
        rule == null ? null : rule.name(),
        start,
        rule == null ? null : rule.starts(),
        length.number(),
        length.unit(),
        count.due(),
        count.rolled(),
        rolls ? count.rolled() : count.due(),
        count.provisional(),
        count.counted(),
        worded(count.skipped()),
        worded(count.rolledOver()),
        rule == null ? words.of("deadline.length") : rule.basis(),
        rule == null ? null : rule.note(),
        count.provisional() ? warning(start, length.unit(), count, calendar) : null);
  }

  /** The calendar speaks Chinese; what every calendar has is also worded in other languages. */
  private List<DayOff> worded(List<DayOff> days) {
    return days.stream()
        .map(day -> new DayOff(day.date(), words.orElse("deadline.why." + day.why(), day.why())))
        .toList();
  }

  private String warning(LocalDate start, DayUnit unit, Count count, WorkCalendar calendar) {
    var end = count.rolled() == null ? count.due() : count.rolled();
    // Natural days are counted through whatever the calendar says; only their end looks at it.
    var first = unit == DayUnit.WORKING_DAY ? start.plusDays(1) : count.due();
    return words.of(
        "deadline.provisional",
        IntStream.rangeClosed(first.getYear(), end.getYear())
            .filter(year -> !calendar.settled(year))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining("、")));
  }
}
