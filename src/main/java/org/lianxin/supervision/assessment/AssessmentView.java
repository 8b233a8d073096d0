package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.UnitName;
import org.lianxin.supervision.assessment.Grounds.GroundFile;

/**
 * An assessment as somebody sees it: units in the order of the organization, never by points.
 *
 * @param mayScore whether he may score and publish it now
 */
record AssessmentView(
    String id,
    String title,
    LocalDate from,
    LocalDate to,
    int schemeVersion,
    String schemeName,
    List<SchemeItem> items,
    List<UnitRow> units,
    List<RectificationView> rectifications,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    boolean mayScore,
    boolean mayDemand,
    long version) {

  /**
   * A unit with its points.
   *
   * @param total of what was scored
   * @param possible the weight of what was scored; what was not there to be done does not count
   * @param share the one by the other, of a hundred; null where nothing was scored
   */
  record UnitRow(
      UnitName unit,
      List<Cell> cells,
      BigDecimal total,
      BigDecimal possible,
      @Nullable BigDecimal share) {}

  /**
   * One item of a unit.
   *
   * @param points null where it was not scored, or there was nothing to do
   * @param files the papers on which points given by hand rest
   */
  record Cell(
      String item,
      @Nullable BigDecimal points,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal rate,
      @Nullable String evidence,
      @Nullable String scoredBy,
      List<GroundFile> files) {}

  /** A line of the list. */
  record Listed(
      String id, String title, LocalDate from, LocalDate to, @Nullable Instant publishedAt) {}

  /**
   * What a unit has to put right.
   *
   * @param state OPEN, OVERDUE, DONE (to be checked), PASSED or FAILED
   */
  record RectificationView(
      String id,
      UnitName unit,
      String demand,
      LocalDate raisedOn,
      LocalDate dueOn,
      String state,
      String stateName,
      @Nullable String report,
      @Nullable String doneBy,
      @Nullable LocalDate doneOn,
      @Nullable String checkNote,
      @Nullable LocalDate checkedOn,
      boolean mayReport,
      boolean mayCheck,
      long version) {}
}
