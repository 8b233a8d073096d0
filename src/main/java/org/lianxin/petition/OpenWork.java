package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.Lamp;

/** What is to be done in a case; answered by whoever runs the process. */
public interface OpenWork {

  /** The open items of a case, each with what the person may do with it. */
  List<Item> of(String caseNo, Actor actor);

  /** The open items of a case, each with those whose it is. */
  List<Desk> desks(String caseNo);

  /** Whether an item of that task is open. */
  boolean isOpen(String caseNo, String task);

  /**
   * What that unit should still bring to the petitioner is now for the unit that handles the case.
   */
  void handOver(PetitionCase theCase, String fromUnit);

  /** What is to be done in the one unit is now to be done in the other. */
  void move(PetitionCase theCase, String fromUnit, String toUnit);

  /** Whether a colleague of the person may do each of the open items that are the person's now. */
  boolean canDoWithout(PetitionCase theCase, Actor actor);

  /** The lists show the case by the title it has now, whatever they showed before. */
  void retitle(PetitionCase theCase);

  /** Gives back what the person has claimed in the case. */
  void release(PetitionCase theCase, Actor actor);

  /**
   * Whose an open item is.
   *
   * @param roles who of the unit may do it
   * @param assignee who has it; null while nobody has claimed it
   * @param owner who has delegated it to the assignee
   * @param notBy the one of the unit who may not do it
   * @param dueRules rules of the policy pack by which it is due
   */
  record Desk(
      String item,
      String task,
      String name,
      String unit,
      List<Role> roles,
      @Nullable String assignee,
      @Nullable String owner,
      @Nullable String notBy,
      List<String> dueRules) {}

  /**
   * One open item.
   *
   * @param rights act → whether the person may do it
   */
  record Item(
      String id,
      String task,
      String name,
      UnitName unit,
      @Nullable String assignee,
      @Nullable String assigneeName,
      Instant since,
      @Nullable LocalDate dueDate,
      @Nullable Lamp lamp,
      Map<String, Boolean> rights,
      long version) {}
}
