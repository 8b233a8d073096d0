package org.lianxin.deadline;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One period that runs, or ran, in one case by one rule of the policy pack; domain.md §3.8. It is
 * never deleted: a clock that no longer applies is cancelled with its reason.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Clock {

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
  private @Nullable String startedBy;
  private int length;

  @Enumerated(EnumType.STRING)
  private DayUnit dayUnit;

  private boolean given;

  @Convert(converter = DaysInText.class)
  private SortedSet<LocalDate> hearingDays = new TreeSet<>();

  private ClockDays days;
  private @Nullable LocalDate extendedTo;
  private Instant endsAt;
  private @Nullable ClockEnd ended;
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
    this.startedBy = start.by();
    this.length = length.number();
    this.dayUnit = length.unit();
  }

  /** A clock whose end was named by somebody, not counted. */
  static Clock given(UUID id, Rule rule, LocalDate lastDay, Occurrence start) {
    var clock = new Clock(id, rule, new Length(1, DayUnit.NATURAL_DAY), start);
    clock.given = true;
    clock.length = Math.toIntExact(ChronoUnit.DAYS.between(start.day(), lastDay));
    return clock;
  }

  /** Takes over what was counted; what was said of a day that moved away may be said again. */
  void take(ClockDays counted, Instant at) {
    days = counted;
    endsAt = isOfHours() ? endOfHours() : Moments.midnight(days.lastDay().plusDays(1));
    watchLevel = Math.min(watchLevel, levelAt(at));
    watchNext();
  }

  /** Days of a hearing beside those known. */
  void hear(Set<LocalDate> more) {
    var all = new TreeSet<>(hearingDays);
    all.addAll(more);
    hearingDays = all;
  }

  /** It goes on to that day; null takes that back. */
  void extendTo(@Nullable LocalDate day) {
    extendedTo = day;
  }

  /** It runs from the day on which another would have ended, and that day moved. */
  void startOn(LocalDate day) {
    startOn = day;
  }

  void end(ClockEnd how) {
    ended = how;
    watchNext();
  }

  /** What ended it was taken back. */
  void runAgain() {
    ended = null;
    watchNext();
  }

  /**
   * Somebody has been told: 1 that it is near (yellow), 2 that it is very near (red), 3 that it is
   * over (black). The watch looks again when the next of these comes.
   */
  public void said(int level, Instant at) {
    watchLevel = level;
    saidAt = at;
    watchAt = null;
    watchNext();
  }

  /** What should follow from its end could not yet: the watch looks again. */
  public void lookAgain(Instant at) {
    watchAt = at;
  }

  /** The highest level that should have been said by then; 0 for none. */
  public int levelAt(Instant at) {
    return moments().levelAt(at);
  }

  private void watchNext() {
    // Of an extended period the extension's own clock speaks.
    if (!running() || extendedTo != null) {
      watchAt = null;
    } else {
      var next = moments().after(watchLevel);
      watchAt = next == null ? watchAt : next;
    }
  }

  private Moments moments() {
    return new Moments(kind, startOn, days, endsAt);
  }

  /** The lamp on that day, the same as by {@link Lamps#on}. */
  public Lamp lampOn(LocalDate today) {
    return days.lampOn(today);
  }

  public boolean running() {
    return ended == null;
  }

  /** Whether it was met after its end. */
  boolean metLate() {
    return ended != null
        && ended.isMet()
        && (isOfHours()
            ? ended.endedAt().isAfter(endsAt)
            : ended.endedOn().isAfter(days.lastDay()));
  }

  /** Whether it runs for that unit: the case's own clocks run for every unit. */
  boolean concerns(@Nullable String someUnit) {
    return unit == null || someUnit == null || unit.equals(someUnit);
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

  /** What has been said so far, as in {@link #said}. */
  public int watchLevel() {
    return watchLevel;
  }

  /** When the watch must look again; null when there is nothing more to say. */
  public @Nullable Instant watchAt() {
    return watchAt;
  }

  ClockDays days() {
    return days;
  }

  @Nullable ClockEnd ended() {
    return ended;
  }

  CaseEvent startEvent() {
    return startEvent;
  }

  @Nullable String startedBy() {
    return startedBy;
  }

  int length() {
    return length;
  }

  DayUnit dayUnit() {
    return dayUnit;
  }

  boolean given() {
    return given;
  }

  boolean isOfHours() {
    return dayUnit == DayUnit.HOUR;
  }

  /** Whether its end was found by counting days. */
  boolean isCounted() {
    return !given && !isOfHours();
  }

  Instant endOfHours() {
    return startedAt.plus(Duration.ofHours(length));
  }

  Set<LocalDate> hearings() {
    return hearingDays;
  }
}
