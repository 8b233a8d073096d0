package org.lianxin.statistics.flow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;
import org.lianxin.petition.UnitName;

/**
 * 今日: what is to be done in the cases that the reader finds in his lists, and who has it.
 *
 * @param holders who has what presses: units by their code, in them people by name; nobody is
 *     ordered by how much he has
 * @param items what is overdue, red or due today, soonest due first
 * @param more how many of those are not listed
 */
record Today(LocalDate day, Counts counts, List<Holder> holders, List<Pressing> items, long more) {

  /**
   * Open items.
   *
   * @param red lamp red, what is due today among it
   * @param waitingInstruction 待批办
   * @param unclaimed nobody has taken them yet
   */
  record Counts(
      long open, long dueToday, long red, long overdue, long waitingInstruction, long unclaimed) {}

  /**
   * One who has something that presses.
   *
   * @param person null where nobody in the unit has claimed it
   */
  record Holder(UnitName unit, @Nullable String person, long dueToday, long red, long overdue) {}

  /** One thing that presses. */
  record Pressing(
      String caseNo,
      String title,
      String task,
      String taskName,
      UnitName unit,
      @Nullable String person,
      LocalDate dueDate,
      Lamp lamp) {}
}
