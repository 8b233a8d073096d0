package org.lianxin.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official paper that is of no case: sections of text with tables and charts.
 *
 * @param under a line under the title
 * @param authority in whose name it is issued
 */
public record OfficePaper(
    String title, @Nullable String under, List<Part> parts, String authority, LocalDate day) {

  /** A section; its number is put before its heading. */
  public record Part(
      String heading, List<String> paragraphs, List<Grid> grids, List<Graph> graphs) {}

  /**
   * A table with a row of headings.
   *
   * @param note below it; null for none
   */
  public record Grid(
      String title, List<String> columns, List<List<String>> rows, @Nullable String note) {}

  /**
   * Columns side by side, to be edited by whoever opens the paper.
   *
   * @param names what stands under the columns
   */
  public record Graph(String title, List<String> names, List<Series> series) {}

  /** One value for each name. */
  public record Series(String name, List<Long> values) {}
}
