package org.lianxin.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.petition.UnitName;

/**
 * A report as it is shown.
 *
 * @param name as it stands above it
 * @param figuresAt when its figures were taken
 * @param sha256 of the file; null as long as it is a draft
 * @param writes whether the reader may change it now
 */
record ReportView(
    String id,
    ReportKind kind,
    UnitName unit,
    LocalDate from,
    LocalDate to,
    String periodName,
    String name,
    ReportState state,
    List<SectionView> sections,
    Instant figuresAt,
    @Nullable String sha256,
    String changedBy,
    Instant changedAt,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    boolean writes,
    long version) {

  /**
   * A section.
   *
   * @param proposed what the figures propose to say
   * @param edited whether somebody has written something else
   */
  record SectionView(
      Section section,
      String title,
      String text,
      String proposed,
      boolean edited,
      List<Grid> tables,
      List<Graph> charts) {}

  /**
   * A line of the list.
   *
   * @param changedBy by name
   */
  record Line(
      String id,
      ReportKind kind,
      UnitName unit,
      LocalDate from,
      LocalDate to,
      String periodName,
      ReportState state,
      String changedBy,
      Instant changedAt,
      @Nullable Instant submittedAt) {}

  /**
   * A unit whose reports somebody may have.
   *
   * @param writes which kinds he may draft
   * @param reads which kinds he may download
   */
  record Offer(UnitName unit, List<ReportKind> writes, List<ReportKind> reads) {}

  /** The list and what can be done beside it. */
  record Shelf(List<Line> reports, List<Offer> offers) {}
}
