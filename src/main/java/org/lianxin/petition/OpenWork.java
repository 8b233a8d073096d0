package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;

/** What is to be done in a case; answered by whoever runs the process. */
public interface OpenWork {

  /** The open items of a case, each with what the person may do with it. */
  List<Item> of(String caseNo, Actor actor);

  /** Whether an item of that task is open. */
  boolean isOpen(String caseNo, String task);

  /**
   * What that unit should still bring to the petitioner is now for the unit that handles the case.
   */
  void handOver(PetitionCase theCase, String fromUnit);

  /** Whether a colleague of the person may do each of the open items that are the person's now. */
  boolean canDoWithout(PetitionCase theCase, Actor actor);

  /** Gives back what the person has claimed in the case. */
  void release(PetitionCase theCase, Actor actor);

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
      Instant since,
      @Nullable LocalDate dueDate,
      @Nullable Lamp lamp,
      Map<String, Boolean> rights,
      long version) {}
}
