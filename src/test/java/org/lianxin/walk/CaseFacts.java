package org.lianxin.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianxin.petition.CaseState;

/**
 * A case as the database has it, whoever may see it.
 *
 * @param latestDue the last day that the law leaves for handling it
 * @param reviewAskedOn when review or recheck was last asked for; null if never
 * @param runningRules the rules whose clocks run
 * @param runningDuties those of them that somebody may be late with
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
    LocalDate latestDue,
    LocalDate reviewAskedOn,
    Set<String> runningRules,
    Set<String> runningDuties,
    List<Part> parts,
    List<Item> items) {

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
}
