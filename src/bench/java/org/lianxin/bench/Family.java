package org.lianxin.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of the demo with all rows that the program and the engine keep of it; cases that are
 * linked belong together.
 */
record Family(List<String> cases, List<Tables.Row> rows) {

  /** What is no case's own although it has a number: keys of calls, lines of old ledgers. */
  private static final Set<String> NOT_COPIED =
      Set.of("registration_key", "paper_record", "destruction_item", "process_carryover_left");

  /** Rows that have no number of a case: by which column they hang on which table. */
  private static final List<List<String>> HANGING =
      List.of(
          List.of("opinion_answer", "opinion_id", "handling_opinion"),
          List.of("clock_change", "clock_id", "clock"),
          List.of("supervision_entry", "sheet_id", "supervision_sheet"),
          List.of("work_item_draft", "work_item", "work_item"));

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The numbers of copies come after this one, those of the program's own cases before it. */
  static final int COPIES = 500_000;

  /** All cases that are no copies. */
  static List<Family> all(Tables tables) {
    return groups(tables).stream().map(group -> read(group, tables)).toList();
  }

  private static List<Set<String>> groups(Tables tables) {
    var groups = new ArrayList<Set<String>>();
    for (var number : tables.column("petition_case", "case_no")) {
      if (isOwn(number)) {
        groups.add(new HashSet<>(Set.of(number)));
      }
    }
    for (var link :
        tables.all("case_link").stream().filter(l -> isOwn(l.text("case_no"))).toList()) {
      var both = Set.of(link.text("case_no"), link.text("other_no"));
      var touched = groups.stream().filter(g -> g.stream().anyMatch(both::contains)).toList();
      groups.removeAll(touched);
      groups.add(touched.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }
    return groups;
  }

  private static boolean isOwn(String caseNo) {
    return Integer.parseInt(caseNo.substring(caseNo.lastIndexOf('-') + 1)) < COPIES;
  }

  private static Family read(Set<String> cases, Tables tables) {
    var rows = new ArrayList<Tables.Row>();
    for (var table : tables.having("case_no", NOT_COPIED)) {
      rows.addAll(tables.rows(table, "case_no", cases));
    }
    rows.addAll(tables.rows("audit_event", "chain", cases));
    for (var hanging : HANGING) {
      var parents = values(rows, hanging.get(2), "id");
      rows.addAll(tables.rows(hanging.get(0), hanging.get(1), parents));
    }
    var roots = tables.rows("ACT_HI_PROCINST", "BUSINESS_KEY_", cases);
    var instances =
        values(
            tables.rows(
                "ACT_HI_PROCINST",
                "ROOT_PROC_INST_ID_",
                values(roots, "ACT_HI_PROCINST", "root_proc_inst_id_")),
            "ACT_HI_PROCINST",
            "proc_inst_id_");
    for (var table : tables.having("proc_inst_id_", Set.of())) {
      rows.addAll(tables.rows(table, "PROC_INST_ID_", instances));
    }
    rows.addAll(tables.rows("ACT_RU_JOB", "PROCESS_INSTANCE_ID_", instances));
    return new Family(cases.stream().sorted().toList(), rows);
  }

  private static Set<String> values(List<Tables.Row> rows, String table, String column) {
    return rows.stream()
        .filter(row -> row.table().equalsIgnoreCase(table))
        .map(row -> row.text(column))
        .collect(Collectors.toSet());
  }

  /** Every id that stands anywhere in it. */
  Set<String> ids() {
    return rows.stream()
        .flatMap(row -> row.values().values().stream())
        .filter(Objects::nonNull)
        .flatMap(value -> value instanceof String text ? found(text) : Stream.of())
        .collect(Collectors.toSet());
  }

  private static Stream<String> found(String text) {
    return ID.matcher(text).results().map(java.util.regex.MatchResult::group);
  }

  /** The ids of each family that stand in no other: those that a copy must have of its own. */
  static Map<String, Long> uses(List<Family> all) {
    return all.stream()
        .flatMap(family -> family.ids().stream())
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }

  /** Whether the engine still has anything to do in it. */
  boolean open() {
    return rows.stream().anyMatch(row -> row.table().equalsIgnoreCase("act_ru_execution"));
  }

  /** Whether the station settled it on the spot, as it does with most. */
  boolean settledOnSite() {
    return rowsOf("petition_case").allMatch(row -> row.text("outcome").equals("SETTLED_ON_SITE"));
  }

  Stream<Tables.Row> rowsOf(String table) {
    return rows.stream().filter(row -> row.table().toLowerCase(Locale.ROOT).equals(table));
  }
}
