package org.lianxin.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.Unit;
import org.lianxin.station.DutyPlan.OnNonWorkday;
import org.lianxin.station.Member.Responsibility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duties of a unit as those see them who enter them. */
@Service
class Duties {

  /** So many days ahead are shown. */
  private static final int AHEAD = 62;

  private final DutyRights rights;
  private final DutyPlans plans;
  private final Members members;
  private final Roster roster;
  private final BusinessClock clock;
  private final int minMembers;

  Duties(
      DutyRights rights,
      DutyPlans plans,
      Members members,
      Roster roster,
      BusinessClock clock,
      @Value("${lianxin.station.min-members:3}") int minMembers) {
    this.rights = rights;
    this.plans = plans;
    this.members = members;
    this.roster = roster;
    this.clock = clock;
    this.minMembers = minMembers;
  }

  /**
   * A unit in the list.
   *
   * @param enough whether as many people work there as should (domain.md §7.1)
   */
  record Summary(String code, String name, int members, boolean enough) {}

  /** All that is entered of a unit. */
  record Shown(
      String code,
      String name,
      String phone,
      String address,
      String hours,
      boolean fifths,
      List<Integer> weekdays,
      OnNonWorkday onNonWorkday,
      int weeklyMin,
      int yearlyMin,
      long version,
      int minMembers,
      boolean enough,
      List<Person> members,
      List<Day> days) {}

  /** Somebody who works there. */
  record Person(
      String id,
      String name,
      String homeUnit,
      String post,
      @Nullable Responsibility responsibility,
      String workPhone,
      boolean onBoard,
      LocalDate from,
      @Nullable LocalDate to,
      long version) {

    static Person of(Member member) {
      return new Person(
          member.id(),
          member.name(),
          member.homeUnit(),
          member.post(),
          member.responsibility(),
          member.workPhone(),
          member.onBoard(),
          member.fromDay(),
          member.toDay(),
          member.version());
    }
  }

  /** A day of duty with the ids of those who come. */
  record Day(LocalDate date, boolean entered, List<String> members) {}

  /** Who is on duty somewhere. */
  record OnDuty(String code, String name, String phone, List<Person> members) {}

  @Transactional(readOnly = true)
  public List<Summary> all(Actor actor) {
    Map<String, Long> there =
        members.on(clock.today()).stream()
            .collect(Collectors.groupingBy(Member::unit, Collectors.counting()));
    return rights.all(actor).stream()
        .map(
            unit -> {
              var many = there.getOrDefault(unit.code(), 0L).intValue();
              return new Summary(unit.code(), unit.name(), many, many >= minMembers);
            })
        .toList();
  }

  @Transactional(readOnly = true)
  public Shown of(String code, Actor actor) {
    return shown(rights.require(code, actor));
  }

  @Transactional
  public Shown plan(String code, DutyPlans.Entered entered, @Nullable Long based, Actor actor) {
    var unit = rights.require(code, actor);
    plans.change(unit, entered, based, actor);
    return shown(unit);
  }

  @Transactional
  public Person enter(String code, Members.Entered entered, Actor actor) {
    return Person.of(members.enter(rights.require(code, actor).code(), entered, actor));
  }

  @Transactional
  public Person change(
      String code, String id, Members.Entered entered, @Nullable Long based, Actor actor) {
    var unit = rights.require(code, actor);
    return Person.of(members.change(unit.code(), id, entered, based, actor));
  }

  @Transactional
  public Shown day(
      String code, LocalDate day, @Nullable List<String> who, @Nullable Long based, Actor actor) {
    var unit = rights.require(code, actor);
    roster.enter(unit, day, who, based, actor);
    return shown(unit);
  }

  /** Who is on duty that day, wherever somebody is. */
  @Transactional(readOnly = true)
  public List<OnDuty> on(LocalDate day) {
    return rights.openToPeople().stream()
        .flatMap(
            unit ->
                roster.days(unit, day, day).stream()
                    .map(
                        duty ->
                            new OnDuty(
                                unit.code(),
                                unit.name(),
                                unit.phone(),
                                duty.members().stream().map(Person::of).toList())))
        .toList();
  }

  private Shown shown(Unit unit) {
    var kept = plans.of(unit);
    var plan = kept.plan();
    var today = clock.today();
    var people = members.of(unit.code());
    return new Shown(
        unit.code(),
        unit.name(),
        unit.phone(),
        kept.address(),
        kept.hours(),
        plan.fifths(),
        plan.weekdays().stream().sorted().map(DayOfWeek::getValue).toList(),
        plan.onNonWorkday(),
        plan.weeklyMin(),
        plan.yearlyMin(),
        kept.version(),
        minMembers,
        people.stream().filter(person -> person.thereOn(today)).count() >= minMembers,
        people.stream().map(Person::of).toList(),
        roster.days(unit, today, today.plusDays(AHEAD)).stream()
            .map(
                day ->
                    new Day(
                        day.date(), day.entered(), day.members().stream().map(Member::id).toList()))
            .toList());
  }
}
