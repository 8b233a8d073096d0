package org.lianxin.supervision.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.UnitName;

/**
 * A sheet as somebody sees it.
 *
 * @param levelName in words, as the other names
 * @param caseNo the case it is about; null for a free sheet
 * @param unit who has to answer
 * @param raisedUnit to whom it is answered
 * @param raisedBy the name of who raised it; null where the clocks did
 * @param overdue that the day has passed without an answer
 * @param late that it was answered after the day
 * @param rights act → true, for what he may do with it now
 */
record SheetView(
    String id,
    String number,
    Level level,
    String levelName,
    String cause,
    String causeName,
    @Nullable String caseNo,
    UnitName unit,
    UnitName raisedUnit,
    @Nullable String raisedBy,
    LocalDate raisedOn,
    LocalDate dueOn,
    SheetState state,
    String stateName,
    boolean overdue,
    boolean late,
    String text,
    @Nullable Answered reply,
    @Nullable Closed closed,
    @Nullable Proposed proposal,
    List<Entry> entries,
    Map<SheetAct, Boolean> rights,
    long version) {

  /** What the unit has answered. */
  record Answered(String text, String by, LocalDate on) {}

  /** How it was closed. */
  record Closed(String by, Instant at, String note) {}

  /** What was proposed to the unit, and its answer. */
  record Proposed(
      ProposalType type,
      String typeName,
      String text,
      LocalDate on,
      @Nullable Boolean adopted,
      @Nullable String answer,
      @Nullable LocalDate answeredOn) {}

  /**
   * One thing that was said.
   *
   * @param actor the name of who said it; null for the clocks
   */
  record Entry(
      Instant at,
      String act,
      String actName,
      @Nullable String actor,
      String levelName,
      LocalDate dueOn,
      String text) {}
}
