package org.lianxin.statistics.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;

/**
 * The figures of a report as they were on a day, ready to be printed. What stands in a submitted
 * report stays, whatever is corrected in a case afterwards.
 */
record Snapshot(LocalDate asOf, List<Table> tables, List<Chart> charts) {

  /** A table and the section it stands in. */
  record Table(Section section, Grid grid) {}

  /** A chart and the section it stands in. */
  record Chart(Section section, Graph graph) {}

  List<Grid> grids(Section section) {
    return tables.stream().filter(table -> table.section == section).map(Table::grid).toList();
  }

  List<Graph> graphs(Section section) {
    return charts.stream().filter(chart -> chart.section == section).map(Chart::graph).toList();
  }

  /** A snapshot and what is proposed to be said of it. */
  record Proposed(Snapshot snapshot, Map<Section, String> texts) {}
}
