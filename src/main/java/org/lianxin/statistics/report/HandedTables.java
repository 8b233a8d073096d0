package org.lianxin.statistics.report;

import java.util.List;
import java.util.stream.Collectors;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.statistics.report.Gathering.Draft;
import org.lianxin.statistics.report.HandedOn.Assigned;
import org.lianxin.statistics.report.HandedOn.Concerned;
import org.lianxin.statistics.report.SheetCounts.Proposals;
import org.springframework.stereotype.Component;

/**
 * What the annual report tells beyond its figures, 《信访工作条例》 Art. 41 (1)–(3): units most complained
 * about; forwarding, assignment, supervision; proposals and their adoption.
 */
@Component
class HandedTables {

  private final HandedOn handedOn;
  private final SheetCounts sheets;
  private final Vocabulary vocabulary;

  HandedTables(HandedOn handedOn, SheetCounts sheets, Vocabulary vocabulary) {
    this.handedOn = handedOn;
    this.sheets = sheets;
    this.vocabulary = vocabulary;
  }

  /** Adds to the draft. */
  void add(Draft draft, Scope scope) {
    complained(draft, handedOn.concerned(scope));
    assigned(draft, scope);
    supervised(draft, scope);
    proposed(draft, sheets.proposals(scope));
  }

  private static void complained(Draft draft, List<Concerned> units) {
    draft
        .known
        .count("complained", units.size())
        .word(
            "complainedUnits",
            units.stream()
                .map(unit -> unit.name() + unit.cases() + "件")
                .collect(Collectors.joining("、")));
    draft.table(
        Section.COMPLAINED,
        new Grid(
            "被投诉较多的机关、单位",
            List.of("机关、单位", "涉及信访事项（件）"),
            Parts.filled(
                units.stream()
                    .map(unit -> List.of(unit.name(), String.valueOf(unit.cases())))
                    .toList(),
                2),
            "注：按登记时写明的被反映单位统计；检举控告另行依法处理，不在其内。"));
  }

  private void assigned(Draft draft, Scope scope) {
    var assigned = handedOn.assigned(scope);
    var letters = handedOn.forwarded(scope);
    draft
        .known
        .count("forwarded", letters.getOrDefault("FORWARDED", 0L))
        .count("routed", letters.getOrDefault("ROUTED", 0L))
        .count("assigned", assigned.stream().mapToLong(each -> each.lead() + each.co()).sum())
        .count("assignedSigned", assigned.stream().mapToLong(Assigned::signed).sum())
        .count("assignedObjected", assigned.stream().mapToLong(Assigned::objected).sum());
    draft.table(
        Section.SUPERVISION,
        new Grid(
            "交办情况",
            List.of("承办单位", "主办（件）", "协办（件）", "已签收（件）", "提出异议（件）"),
            Parts.filled(assigned.stream().map(HandedTables::row).toList(), 5),
            null));
  }

  private static List<String> row(Assigned assigned) {
    return List.of(
        assigned.name(),
        String.valueOf(assigned.lead()),
        String.valueOf(assigned.co()),
        String.valueOf(assigned.signed()),
        String.valueOf(assigned.objected()));
  }

  private void supervised(Draft draft, Scope scope) {
    var raised = sheets.raised(scope);
    draft
        .known
        .count("sheets", raised.values().stream().mapToLong(Long::longValue).sum())
        .word(
            "sheetLevels",
            raised.entrySet().stream()
                .map(each -> level(each.getKey()) + each.getValue() + "件次")
                .collect(Collectors.joining("、")));
    draft.table(
        Section.SUPERVISION,
        new Grid(
            "督办情况",
            List.of("督办方式", "件次"),
            Parts.filled(
                raised.entrySet().stream()
                    .map(each -> List.of(level(each.getKey()), String.valueOf(each.getValue())))
                    .toList(),
                2),
            null));
  }

  private String level(String code) {
    return vocabulary.label("supervisionLevels", code);
  }

  private static long proposed(List<Proposals> all, String type) {
    return all.stream()
        .filter(each -> each.type().equals(type))
        .mapToLong(Proposals::proposed)
        .sum();
  }

  private void proposed(Draft draft, List<Proposals> all) {
    draft
        .known
        .count("improve", proposed(all, "IMPROVE"))
        .count("policy", proposed(all, "POLICY"))
        .count("accountability", proposed(all, "ACCOUNTABILITY"))
        .count("proposals", all.stream().mapToLong(Proposals::proposed).sum())
        .count("adopted", all.stream().mapToLong(Proposals::adopted).sum());
    draft.table(
        Section.PROPOSALS,
        new Grid(
            "建议和采纳情况",
            List.of("建议", "提出（件）", "被采纳（件）"),
            Parts.filled(
                all.stream()
                    .map(
                        each ->
                            List.of(
                                vocabulary.label("proposalTypes", each.type()),
                                String.valueOf(each.proposed()),
                                String.valueOf(each.adopted())))
                    .toList(),
                3),
            null));
  }
}
