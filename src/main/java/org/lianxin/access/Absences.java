package org.lianxin.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托代行. A deputy is of the same unit, and for a township leader another leader. He does the absent
 * one's work as long as it lasts; what he may not do himself he may not do for another.
 */
@Service
public class Absences {

  private static final Set<Role> ADMINISTRATORS = Set.of(Role.SECURITY_ADMIN, Role.SYS_ADMIN);
  private static final int LONGEST_DAYS = 366;
  private static final String NOW =
      " a.endedAt IS NULL AND a.fromDay <= :today AND a.untilDay >= :today";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Evidence evidence;
  private final BusinessClock clock;
  private final Words words;
  private final Ids ids;

  Absences(
      EntityManager entities,
      Accounts accounts,
      Evidence evidence,
      BusinessClock clock,
      Words words,
      Ids ids) {
    this.entities = entities;
    this.accounts = accounts;
    this.evidence = evidence;
    this.clock = clock;
    this.words = words;
    this.ids = ids;
  }

  /** One absence as it is shown. */
  public record Shown(
      UUID id,
      String absent,
      String deputy,
      LocalDate from,
      LocalDate until,
      @Nullable Instant endedAt) {

    private static Shown of(Absence absence) {
      return new Shown(
          absence.id(),
          absence.absent(),
          absence.deputy(),
          absence.fromDay(),
          absence.untilDay(),
          absence.endedAt());
    }
  }

  /** Those for whom the person stands in now; mostly nobody. One statement. */
  @Transactional(readOnly = true)
  public List<Actor> principals(Actor deputy) {
    return accounts.absentWith(deputy, clock.today()).stream()
        .filter(principal -> fits(principal, deputy))
        .toList();
  }

  /** The same, by logins that are known already: only those who still work in the same unit. */
  public List<Actor> principals(Collection<String> absent, Actor deputy) {
    return absent.stream()
        .flatMap(login -> accounts.inUse(login).stream())
        .filter(principal -> fits(principal, deputy))
        .toList();
  }

  /** Those of these persons who are away now, with who stands in for each. */
  @Transactional(readOnly = true)
  public Map<String, List<String>> deputies(Collection<String> logins) {
    if (logins.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT a FROM Absence a WHERE a.absent IN :logins AND" + NOW, Absence.class)
        .setParameter("logins", logins)
        .setParameter("today", clock.today())
        .getResultStream()
        .filter(absence -> accounts.inUse(absence.deputy()).isPresent())
        .collect(
            Collectors.groupingBy(
                Absence::absent, Collectors.mapping(Absence::deputy, Collectors.toList())));
  }

  /**
   * Enters an absence.
   *
   * @param absent who is away; null for whoever enters it
   */
  @Transactional
  public Shown enter(
      @Nullable String absent,
      @Nullable String deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Actor actor) {
    var who = absent == null ? actor.login() : absent;
    if (!who.equals(actor.login()) && !actor.isAny(ADMINISTRATORS)) {
      throw new NotAllowed();
    }
    check(who, deputy, from, until);
    var entered = new Absence(ids.next(), who, deputy, from, until, actor.login(), clock.instant());
    entities.persist(entered);
    evidence.ofAccount(
        who,
        Deed.of(actor.doer(), Act.ABSENCE_ENTERED, "absence", entered.id().toString())
            .on(List.of("deputy", "from", "until")));
    return Shown.of(entered);
  }

  private void check(
      String absent, @Nullable String deputy, @Nullable LocalDate from, @Nullable LocalDate until) {
    var problems = new ArrayList<FieldProblem>();
    if (from == null
        || until == null
        || until.isBefore(from)
        || until.isBefore(clock.today())
        || from.plusDays(LONGEST_DAYS).isBefore(until)) {
      problems.add(problem("until", "absence.days"));
    } else if (isAway(absent, from, until)) {
      problems.add(problem("from", "absence.twice"));
    } else if (deputy != null && isAway(deputy, from, until)) {
      problems.add(problem("deputy", "absence.deputyAway"));
    }
    var principal = accounts.inUse(absent);
    if (principal.isEmpty()) {
      problems.add(problem("absent", "absence.unknown"));
    } else if (deputy == null
        || deputy.equals(absent)
        || accounts.inUse(deputy).filter(other -> fits(principal.get(), other)).isEmpty()) {
      problems.add(problem("deputy", "absence.deputy"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidForm(problems);
    }
  }

  private FieldProblem problem(String field, String key) {
    return new FieldProblem(field, words.of(key));
  }

  private static boolean fits(Actor principal, Actor deputy) {
    return principal.unit().equals(deputy.unit())
        && (!principal.is(Role.TOWN_LEADER) || deputy.is(Role.TOWN_LEADER));
  }

  private boolean isAway(String login, LocalDate from, LocalDate until) {
    return entities
            .createQuery(
                "SELECT COUNT(a) FROM Absence a WHERE a.absent = ?1 AND a.endedAt IS NULL"
                    + " AND a.fromDay <= ?3 AND a.untilDay >= ?2",
                Long.class)
            .setParameter(1, login)
            .setParameter(2, from)
            .setParameter(3, until)
            .getSingleResult()
        > 0;
  }

  /** One's own and those in which one stands in; for administrators all. The latest first. */
  @Transactional(readOnly = true)
  public List<Shown> of(Actor actor, int limit, int offset) {
    return entities
        .createQuery(
            "SELECT a FROM Absence a" + whose(actor) + " ORDER BY a.fromDay DESC, a.id DESC",
            Absence.class)
        .setParameter("me", actor.login())
        .setMaxResults(limit)
        .setFirstResult(offset)
        .getResultStream()
        .map(Shown::of)
        .toList();
  }

  @Transactional(readOnly = true)
  public long count(Actor actor) {
    return entities
        .createQuery("SELECT COUNT(a) FROM Absence a" + whose(actor), Long.class)
        .setParameter("me", actor.login())
        .getSingleResult();
  }

  private static String whose(Actor actor) {
    return actor.isAny(ADMINISTRATORS)
        ? " WHERE :me = :me"
        : " WHERE a.absent = :me OR a.deputy = :me";
  }

  /** It is over from now on. */
  @Transactional
  public void end(UUID id, Actor actor) {
    var absence = Optional.ofNullable(entities.find(Absence.class, id)).orElseThrow(Unknown::new);
    if (!absence.absent().equals(actor.login()) && !actor.isAny(ADMINISTRATORS)) {
      throw new NotAllowed();
    }
    if (absence.endedAt() == null) {
      absence.end(clock.instant());
      evidence.ofAccount(
          absence.absent(),
          Deed.of(actor.doer(), Act.ABSENCE_ENDED, "absence", absence.id().toString()));
    }
  }
}
