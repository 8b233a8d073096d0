package org.lianxin.station;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.lianxin.station.DutyPlan.OnNonWorkday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a unit is found and on which days. */
@Service
class DutyPlans {

  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_HOURS = 100;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int DAYS_OF_A_YEAR = 366;

  private final JdbcClient jdbc;
  private final Words words;
  private final Evidence evidence;

  DutyPlans(JdbcClient jdbc, Words words, Evidence evidence) {
    this.jdbc = jdbc;
    this.words = words;
    this.evidence = evidence;
  }

  /**
   * A unit's plan.
   *
   * @param version counts its changes and those of its days; 0 if nobody has entered anything
   */
  record Kept(String address, String hours, DutyPlan plan, long version) {}

  /** What is entered; null for what was left out, which then stays. */
  record Entered(
      @Nullable String address,
      @Nullable String hours,
      @Nullable Boolean fifths,
      @Nullable Set<Integer> weekdays,
      @Nullable OnNonWorkday onNonWorkday,
      @Nullable Integer weeklyMin,
      @Nullable Integer yearlyMin) {}

  /** The plan of a unit, or what holds where nobody has entered one. */
  @Transactional(readOnly = true)
  public Kept of(Unit unit) {
    return jdbc.sql(
            "SELECT address, hours, fifths, weekdays, on_non_workday, weekly_min, yearly_min,"
                + " version FROM duty_plan WHERE unit = ?")
        .param(unit.code())
        .query(Row.class)
        .optional()
        .filter(row -> row.version > 0)
        .map(Row::kept)
        .orElseGet(() -> new Kept("", "", DutyPlan.standard(unit.kind()), 0));
  }

  /**
   * Changes it.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public void change(Unit unit, Entered entered, @Nullable Long based, Actor actor) {
    var before = of(unit);
    var now = merged(before, entered);
    var plan = now.plan;
    new Checks(words)
        .when(!PlainText.fits(now.address, LONGEST_ADDRESS), "address", "duty.address")
        .when(!PlainText.fits(now.hours, LONGEST_HOURS), "hours", "duty.hours")
        .when(wrong(entered.weekdays), "weekdays", "duty.weekdays.wrong")
        .when(!plan.fifths() && plan.weekdays().isEmpty(), "fifths", "duty.never")
        .when(outside(plan.weeklyMin(), DAYS_OF_A_WEEK), "weeklyMin", "duty.weeklyMin")
        .when(outside(plan.yearlyMin(), DAYS_OF_A_YEAR), "yearlyMin", "duty.yearlyMin")
        .refuse();
    raise(unit, before, based);
    jdbc.sql(
            "UPDATE duty_plan SET address = ?, hours = ?, fifths = ?, weekdays = ?,"
                + " on_non_workday = ?, weekly_min = ?, yearly_min = ? WHERE unit = ?")
        .params(
            now.address,
            now.hours,
            plan.fifths(),
            numbers(plan.weekdays()),
            plan.onNonWorkday().name(),
            plan.weeklyMin(),
            plan.yearlyMin(),
            unit.code())
        .update();
    evidence.ofSystem(Deed.of(actor.doer(), Act.SETTING_CHANGED, "DUTY_PLAN", unit.code()));
  }

  /** Something of the plan or of its days changes: the next version, if nobody was faster. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(Unit unit, Kept before, @Nullable Long based) {
    var plan = before.plan;
    jdbc.sql(
            "INSERT INTO duty_plan (unit, fifths, weekdays, on_non_workday, weekly_min, yearly_min,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, 0) ON DUPLICATE KEY UPDATE unit = unit")
        .params(
            unit.code(),
            plan.fifths(),
            numbers(plan.weekdays()),
            plan.onNonWorkday().name(),
            plan.weeklyMin(),
            plan.yearlyMin())
        .update();
    var raised =
        jdbc.sql("UPDATE duty_plan SET version = version + 1 WHERE unit = ? AND version = ?")
            .params(unit.code(), based == null ? before.version : based)
            .update();
    if (raised == 0) {
      throw new StaleVersion();
    }
  }

  private static Kept merged(Kept before, Entered entered) {
    var plan = before.plan;
    return new Kept(
        entered.address == null ? before.address : PlainText.of(entered.address),
        entered.hours == null ? before.hours : PlainText.of(entered.hours),
        new DutyPlan(
            or(entered.fifths, plan.fifths()),
            entered.weekdays == null || wrong(entered.weekdays)
                ? plan.weekdays()
                : entered.weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
            or(entered.onNonWorkday, plan.onNonWorkday()),
            or(entered.weeklyMin, plan.weeklyMin()),
            or(entered.yearlyMin, plan.yearlyMin())),
        before.version);
  }

  private static boolean wrong(@Nullable Set<Integer> weekdays) {
    return weekdays != null
        && weekdays.stream().anyMatch(day -> day == null || day < 1 || day > DAYS_OF_A_WEEK);
  }

  private static boolean outside(int number, int most) {
    return number < 0 || number > most;
  }

  private static <T> T or(@Nullable T entered, T before) {
    return entered == null ? before : entered;
  }

  private static String numbers(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(","));
  }

  /** As it lies in the database. */
  private record Row(
      String address,
      String hours,
      boolean fifths,
      String weekdays,
      String onNonWorkday,
      int weeklyMin,
      int yearlyMin,
      long version) {

    Kept kept() {
      return new Kept(
          address,
          hours,
          new DutyPlan(fifths, days(), OnNonWorkday.valueOf(onNonWorkday), weeklyMin, yearlyMin),
          version);
    }

    private Set<DayOfWeek> days() {
      return weekdays.isEmpty()
          ? Set.of()
          : Arrays.stream(weekdays.split(","))
              .map(number -> DayOfWeek.of(Integer.parseInt(number)))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
  }
}
