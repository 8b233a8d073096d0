package org.lianxin.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.WorkingDays;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty when: whom somebody has entered for the day; else, on a day of the plan, everybody
 * of the unit.
 */
@Service
class Roster {

  private static final int FARTHEST_DAYS = 366;

  private final JdbcClient jdbc;
  private final DutyPlans plans;
  private final Members members;
  private final WorkingDays workingDays;
  private final BusinessClock clock;
  private final Words words;
  private final Evidence evidence;

  Roster(
      JdbcClient jdbc,
      DutyPlans plans,
      Members members,
      WorkingDays workingDays,
      BusinessClock clock,
      Words words,
      Evidence evidence) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.members = members;
    this.workingDays = workingDays;
    this.clock = clock;
    this.words = words;
    this.evidence = evidence;
  }

  /**
   * A day of duty.
   *
   * @param entered whether somebody said who comes; else the plan did
   */
  record DutyDay(LocalDate date, boolean entered, List<Member> members) {}

  /** The days on which somebody is there, from one day until another, both included. */
  @Transactional(readOnly = true)
  public List<DutyDay> days(Unit unit, LocalDate from, LocalDate until) {
    var people = members.of(unit.code());
    var entered = entered(unit, from, until);
    var all = new TreeSet<>(plans.of(unit).plan().days(from, until, workingDays.calendar()));
    all.addAll(entered.keySet());
    return all.stream().map(day -> day(day, entered.get(day), people)).toList();
  }

  private static DutyDay day(LocalDate day, @Nullable Set<String> entered, List<Member> people) {
    return new DutyDay(
        day,
        entered != null,
        people.stream()
            .filter(person -> person.thereOn(day))
            .filter(person -> entered == null || entered.contains(person.id()))
            .toList());
  }

  private Map<LocalDate, Set<String>> entered(Unit unit, LocalDate from, LocalDate until) {
    return jdbc
        .sql(
            "SELECT duty_on, member FROM duty_day"
                + " WHERE unit = ? AND duty_on >= ? AND duty_on <= ?")
        .params(unit.code(), from, until)
        .query(Entry.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                Entry::dutyOn,
                TreeMap::new,
                Collectors.mapping(Entry::member, Collectors.toSet())));
  }

  /**
   * Says who comes on a day; nobody, and the plan holds again.
   *
   * @param based the version of the unit's plan; null if the caller does not care
   */
  @Transactional
  public void enter(
      Unit unit, LocalDate day, @Nullable List<String> who, @Nullable Long based, Actor actor) {
    var chosen = who == null ? new ArrayList<String>() : new ArrayList<>(who);
    var known =
        members.of(unit.code()).stream()
            .filter(member -> member.thereOn(day))
            .map(Member::id)
            .collect(Collectors.toSet());
    var today = clock.today();
    new Checks(words)
        .when(
            day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS)), "date", "duty.date")
        .when(!known.containsAll(chosen), "members", "duty.members")
        .refuse();
    plans.raise(unit, plans.of(unit), based);
    jdbc.sql("DELETE FROM duty_day WHERE unit = ? AND duty_on = ?")
        .params(unit.code(), day)
        .update();
    chosen.stream()
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(
            member ->
                jdbc.sql("INSERT INTO duty_day (unit, duty_on, member) VALUES (?, ?, ?)")
                    .params(unit.code(), day, member)
                    .update());
    evidence.ofSystem(
        Deed.of(actor.doer(), Act.SETTING_CHANGED, "DUTY_DAY", unit.code() + "/" + day));
  }

  private record Entry(LocalDate dutyOn, String member) {}
}
