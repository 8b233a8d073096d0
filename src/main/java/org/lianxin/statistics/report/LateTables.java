package org.lianxin.statistics.report;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.organization.Unit;
import org.lianxin.statistics.Row;
import org.lianxin.statistics.report.Gathering.Draft;
import org.lianxin.statistics.report.LateWork.Late;
import org.springframework.stereotype.Component;

/** What the circular tells: what is late by unit, and who had everything in time. */
@Component
class LateTables {

  /** More make no letter; the note says how many there are. */
  private static final int MOST = 300;

  /** Adds to the draft. */
  void add(Draft draft, List<Late> late, List<Row> units) {
    var lateUnits = late.stream().map(Late::unit).map(Unit::code).collect(Collectors.toSet());
    var good =
        units.stream()
            .filter(row -> !row.few() && Parts.inTime(row) && !lateUnits.contains(row.key()))
            .toList();
    draft
        .known
        .count("lateUnits", lateUnits.size())
        .count("longest", late.stream().mapToLong(Late::days).max().orElse(0))
        .count("good", good.size())
        .word("goodUnits", good.stream().map(Row::name).collect(Collectors.joining("、")));
    draft.table(
        Section.OVERDUE,
        new Grid(
            "超期未办事项",
            List.of("承办单位", "信访件编号", "办理阶段", "超期事项", "到期日", "超期天数"),
            Parts.filled(late.stream().limit(MOST).map(LateTables::row).toList(), 6),
            late.size() > MOST ? "注：共" + late.size() + "项，本表列出前" + MOST + "项。" : null));
    if (!late.isEmpty()) {
      draft.chart(Section.OVERDUE, Parts.late(late));
    }
    draft.table(Section.GOOD, Parts.units(units));
  }

  private static List<String> row(Late late) {
    return List.of(
        late.unit().name(),
        late.caseNo(),
        late.stage(),
        late.duty(),
        late.lastDay().toString(),
        String.valueOf(late.days()));
  }
}
