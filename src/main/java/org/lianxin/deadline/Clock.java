package org.lianxin.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;

/**
 * One period that runs, or ran, in one case by one rule of the policy pack; domain.md §3.8. It is
 * never deleted: a clock that no longer applies is cancelled with its reason.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Clock {

  /** How a clock ended. */
  public enum Ending {
    /** What it waited for has happened, in time or not. */
    MET,
    /** It no longer applies. */
    CANCELLED
  }

  private static final int YELLOW = 1;
  private static final int BLACK = 3;

  @Id private UUID id;
  private String caseNo;
  private String rule;

  @Enumerated(EnumType.STRING)
  private Rule.Kind kind;

  private @Nullable String unit;
  private LocalDate startOn;

  @Enumerated(EnumType.STRING)
  private CaseEvent startEvent;

  private Instant startedAt;
  private int length;

  @Enumerated(EnumType.STRING)
  private DayUnit dayUnit;

  private boolean given;
  private @Nullable String hearingDays;
  private ClockDays days;
  private @Nullable LocalDate extendedTo;
  private Instant endsAt;
  private @Nullable String startedBy;
  private @Nullable String endedBy;
  private @Nullable Instant endedAt;
  private @Nullable LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private @Nullable Ending ending;

  private @Nullable String endReason;
  private int watchLevel;
  private @Nullable Instant watchAt;
  private @Nullable Instant saidAt;
  @Version private Long version;

  protected Clock() {}

  Clock(UUID id, Rule rule, Length length, Occurrence start) {
    this.id = id;
    this.caseNo = start.caseNo();
    this.rule = rule.id();
    this.kind = rule.kind();
    this.unit = start.unit();
    this.startOn = start.day();
    this.startEvent = start.event();
    this.startedAt = start.at();
    this.length = length.number();
    this.dayUnit = length.unit();
    this.startedBy = start.by();
  }

  /** A clock whose end was named by somebody, not counted. */
  static Clock given(UUID id, Rule rule, LocalDate lastDay, Occurrence start) {
    var clock = new Clock(id, rule, new Length(1, DayUnit.NATURAL_DAY), start);
    clock.given = true;
    clock.length = Math.toIntExact(ChronoUnit.DAYS.between(start.day(), lastDay));
    return clock;
  }

  /** Takes over what was counted; what was said of days that moved away may be said again. */
  void take(ClockDays counted, Instant at) {
    days = counted;
    endsAt = isOfHours() ? endOfHours() : midnight(days.lastDay().plusDays(1));
    watchLevel = Math.min(watchLevel, levelAt(at));
    watchNext();
  }

  ClockDays days() {
    return days;
  }

  void hear(Set<LocalDate> days) {
    var all = new TreeSet<>(hearings());
    all.addAll(days);
    hearingDays = all.stream().map(LocalDate::toString).collect(Collectors.joining(","));
  }

  /**
   * Another clock, that of the extension, is watched from now on; null takes the extension back.
   */
  void extendTo(@Nullable LocalDate day) {
    extendedTo = day;
  }

  /** The day before moved, and this clock hangs on it. */
  void startOn(LocalDate day) {
    startOn = day;
  }

  void end(Ending how, @Nullable String reason, Cause cause) {
    ending = how;
    endReason = reason;
    endedAt = cause.at();
    endedOn = cause.day();
    endedBy = cause.by();
    watchAt = null;
  }

  /** What ended it was taken back. */
  void runAgain() {
    ending = null;
    endReason = null;
    endedAt = null;
    endedOn = null;
    endedBy = null;
    watchNext();
  }

  /**
   * Somebody has been told: 1 that it is near (yellow), 2 that it is very near (red), 3 that it is
   * over (black). The watch looks again when the next of these comes.
   */
  public void said(int level, Instant at) {
    watchLevel = level;
    saidAt = at;
    watchNext();
  }

  /**
   * The highest of the levels that has come by then; 0 while the lamp is as it was at the start.
   */
  public int levelAt(Instant at) {
    for (var level = BLACK; level > 0; level--) {
      var moment = momentOf(level);
      if (moment != null && !moment.isAfter(at)) {
        return level;
      }
    }
    return 0;
  }

  private void watchNext() {
    watchAt = null;
    // Of the extended period the extension's own clock speaks.
    if (ending != null || extendedTo != null) {
      return;
    }
    for (var level = BLACK; level > watchLevel; level--) {
      var moment = momentOf(level);
      watchAt = moment != null ? moment : watchAt;
    }
  }

  /** When a lamp changes; a clock that starts yellow or red does not say so. */
  private @Nullable Instant momentOf(int level) {
    if (level == BLACK) {
      return endsAt;
    }
    var day = level == YELLOW ? days.yellowOn() : days.redOn();
    var changes =
        kind == Rule.Kind.DUTY
            && day.isAfter(startOn)
            && (level != YELLOW || day.isBefore(days.redOn()));
    return changes ? midnight(day) : null;
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /** Whether it runs for that unit: the case's own clocks run for every unit. */
  boolean concerns(@Nullable String someUnit) {
    return unit == null || someUnit == null || unit.equals(someUnit);
  }

  /** The lamp on that day, the same as by {@link Lamps#on}. */
  public Lamp lampOn(LocalDate today) {
    if (today.isAfter(days.lastDay())) {
      return Lamp.BLACK;
    }
    if (!today.isBefore(days.redOn())) {
      return Lamp.RED;
    }
    return today.isBefore(days.yellowOn()) ? Lamp.GREEN : Lamp.YELLOW;
  }

  public boolean running() {
    return ending == null;
  }

  public UUID id() {
    return id;
  }

  public String caseNo() {
    return caseNo;
  }

  /** Id of the rule in the policy pack. */
  public String rule() {
    return rule;
  }

  public Rule.Kind kind() {
    return kind;
  }

  /** The unit it runs for; null where it is the case's. */
  public @Nullable String unit() {
    return unit;
  }

  /** The day of the event, itself not counted. */
  public LocalDate startOn() {
    return startOn;
  }

  /** The day it was counted out to, before any extension and without rolling over. */
  public LocalDate dueOn() {
    return days.dueOn();
  }

  /** The day that binds. */
  public LocalDate lastDay() {
    return days.lastDay();
  }

  /** The moment it is over: midnight after the last day, except where hours are counted. */
  public Instant endsAt() {
    return endsAt;
  }

  public @Nullable LocalDate extendedTo() {
    return extendedTo;
  }

  /** What has been said so far: 0 nothing, 1 yellow, 2 red, 3 black. */
  public int watchLevel() {
    return watchLevel;
  }

  /** When the watch must look again; null when there is nothing more to say. */
  public @Nullable Instant watchAt() {
    return watchAt;
  }

  public @Nullable Ending ending() {
    return ending;
  }

  public @Nullable String endReason() {
    return endReason;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  boolean metLate() {
    return endedAt != null
        && endedOn != null
        && (isOfHours() ? endedAt.isAfter(endsAt) : endedOn.isAfter(days.lastDay()));
  }

  boolean isOfHours() {
    return dayUnit == DayUnit.HOUR;
  }

  Instant endOfHours() {
    return startedAt.plus(Duration.ofHours(length));
  }

  boolean given() {
    return given;
  }

  /** Whether its end was found by counting days. */
  boolean isCounted() {
    return !given && !isOfHours();
  }

  /** Its own length; an extension's is what was approved. */
  int length() {
    return length;
  }

  DayUnit dayUnit() {
    return dayUnit;
  }

  CaseEvent startEvent() {
    return startEvent;
  }

  @Nullable String startedBy() {
    return startedBy;
  }

  @Nullable String endedBy() {
    return endedBy;
  }

  Set<LocalDate> hearings() {
    return hearingDays == null
        ? Set.of()
        : Arrays.stream(hearingDays.split(","))
            .map(LocalDate::parse)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
