package org.lianxin.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.petition.CaseState;

/**
 * A case as the database has it, whoever may see it.
 *
 * @param dueOn the next day on which something is due, as the case itself says
 * @param acceptedOn from when the time to conclude runs; null before
 * @param latestDue the last day that the law leaves for handling it
 * @param reviewAskedOn when review or recheck was last asked for; null if never
 * @param evaluating whether the petitioner's word is waited for
 * @param verbal whether the station acts on a mandate that is still to be put in writing
 * @param clocks those that run
 * @param items its open items, in an order that does not hang on their ids
 */
record CaseFacts(
    String caseNo,
    CaseState state,
    LocalDate receivedOn,
    Instant receivedAt,
    String registeredUnit,
    boolean registeredByStation,
    int officeReturns,
    boolean anonymous,
    String publicConsent,
    boolean sealed,
    String route,
    LocalDate dueOn,
    LocalDate acceptedOn,
    LocalDate latestDue,
    LocalDate reviewAskedOn,
    boolean evaluating,
    boolean verbal,
    List<RunningClock> clocks,
    List<Part> parts,
    List<Item> items) {

  /**
   * A clock that has not ended.
   *
   * @param unit whose it is; null where it is the case's
   * @param watchAt when something is to be said of it; null for never
   */
  record RunningClock(
      String rule, boolean duty, String unit, LocalDate lastDay, Instant endsAt, Instant watchAt) {

    boolean over(Instant now) {
      return !endsAt.isAfter(now);
    }
  }

  /**
   * A unit's part in the handling.
   *
   * @param objectUntil last day on which the unit may say that the matter is not its own
   */
  record Part(
      String unit,
      String part,
      String state,
      LocalDate objectUntil,
      int objections,
      String ruling) {

    /** The unit still owes its word. */
    boolean owing() {
      return part.equals("CO") && Set.of("SENT", "OBJECTED", "WORKING").contains(state);
    }

    /** The leader has rejected this unit's objection: there is no further one. */
    boolean settledByLeader() {
      return objections > 1 && "UPHOLD".equals(ruling);
    }
  }

  /**
   * An open item.
   *
   * @param owner who has only lent it to the assignee; null where it is the assignee's own
   * @param recused who has nothing to do with the case
   * @param dueRules the rules whose clocks say when it is due
   */
  record Item(
      String id,
      String task,
      String unit,
      String aboutUnit,
      Set<String> roles,
      String notBy,
      String assignee,
      String owner,
      Set<String> recused,
      Set<String> dueRules,
      long version,
      LocalDate since) {

    /** Whether the person may ever do it. */
    boolean entitles(Person person) {
      return person.belongsTo(unit, roles)
          && !person.login().equals(notBy)
          && !recused.contains(person.login());
    }

    /** Whether the person may go on with it now. */
    boolean open(Person person) {
      return entitles(person) && (assignee == null || assignee.equals(person.login()));
    }
  }

  boolean takesPart(String unit) {
    return parts.stream().anyMatch(part -> part.unit().equals(unit));
  }

  List<Part> owing() {
    return parts.stream().filter(Part::owing).toList();
  }

  boolean runs(String rule) {
    return clocks.stream().anyMatch(clock -> clock.rule().equals(rule));
  }

  /** The running clock of a unit, or of the case as a whole. */
  Optional<RunningClock> clock(String rule, String unit) {
    return clocks.stream()
        .filter(clock -> clock.rule().equals(rule) && Objects.equals(clock.unit(), unit))
        .findFirst();
  }

  /** The running clocks that somebody may be late with. */
  Stream<RunningClock> duties() {
    return clocks.stream().filter(RunningClock::duty);
  }

  boolean waitsFor(String task) {
    return items.stream().anyMatch(item -> item.task().equals(task));
  }
}
