package org.lianxin.station;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stations and offices as everybody may find them: address, telephone, days, members with their
 * posts and work telephones (条例 Art. 18; domain.md §7.1).
 */
@Service
public class Stations {

  private static final int DAYS_AHEAD = 45;
  private static final int DAYS_SHOWN = 3;

  private final DutyRights units;
  private final DutyPlans plans;
  private final Members members;
  private final Roster roster;
  private final Organization organization;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  Stations(
      DutyRights units,
      DutyPlans plans,
      Members members,
      Roster roster,
      Organization organization,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.units = units;
    this.plans = plans;
    this.members = members;
    this.roster = roster;
    this.organization = organization;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A station or an office.
   *
   * @param duty on which days somebody is there, in words
   * @param dutyDays the next of them
   */
  public record Station(
      String code,
      String name,
      UnitKind kind,
      String phone,
      String address,
      String hours,
      String duty,
      List<LocalDate> dutyDays,
      List<String> villages) {}

  /** One of them with those who work there. */
  public record WithMembers(Station station, List<OnBoard> members) {}

  /**
   * Who stands on the board outside.
   *
   * @param responsibility in words; null if none
   */
  public record OnBoard(
      String name,
      String homeUnit,
      String post,
      @Nullable String responsibility,
      String workPhone) {}

  /** A day on which somebody is there, and who. */
  public record Coming(LocalDate date, List<String> names) {}

  /** The days of the coming weeks. */
  @Transactional(readOnly = true)
  public List<Coming> coming(String code) {
    var today = clock.today();
    return roster.days(units.open(code), today, today.plusDays(DAYS_AHEAD)).stream()
        .map(
            day ->
                new Coming(
                    day.date(),
                    day.members().stream().filter(Member::onBoard).map(Member::name).toList()))
        .toList();
  }

  /** On how many days of a span somebody was, or is, to be there. */
  @Transactional(readOnly = true)
  public int planned(String code, LocalDate from, LocalDate until) {
    return roster.days(units.open(code), from, until).size();
  }

  /** All of them. */
  @Transactional(readOnly = true)
  public List<Station> all() {
    return units.openToPeople().stream().map(this::station).toList();
  }

  /** The one of that code. */
  @Transactional(readOnly = true)
  public WithMembers one(String code) {
    var unit = units.open(code);
    var today = clock.today();
    return new WithMembers(
        station(unit),
        members.of(unit.code()).stream()
            .filter(member -> member.onBoard() && member.thereOn(today))
            .map(this::onBoard)
            .toList());
  }

  private Station station(Unit unit) {
    var kept = plans.of(unit);
    var today = clock.today();
    return new Station(
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.phone(),
        kept.address(),
        kept.hours(),
        worded(kept.plan()),
        roster.days(unit, today, today.plusDays(DAYS_AHEAD)).stream()
            .map(Roster.DutyDay::date)
            .limit(DAYS_SHOWN)
            .toList(),
        organization.villages().stream()
            .filter(village -> village.station().equals(unit.code()))
            .map(Village::name)
            .toList());
  }

  private OnBoard onBoard(Member member) {
    var responsibility = member.responsibility();
    return new OnBoard(
        member.name(),
        member.homeUnit(),
        member.post(),
        responsibility == null ? null : vocabulary.label("responsibilities", responsibility.name()),
        member.workPhone());
  }

  private String worded(DutyPlan plan) {
    var parts = new ArrayList<String>();
    if (plan.fifths()) {
      parts.add(words.of("duty.fifths"));
    }
    if (!plan.weekdays().isEmpty()) {
      var days =
          plan.weekdays().stream()
              .sorted()
              .map(day -> day.getDisplayName(TextStyle.SHORT, words.language()))
              .collect(Collectors.joining(words.of("duty.and")));
      parts.add(words.of("duty.weekly", days));
    }
    parts.add(words.of("duty.nonWorkday." + plan.onNonWorkday().name()));
    return String.join(words.of("duty.then"), parts);
  }
}
