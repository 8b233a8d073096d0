package org.lianxin.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.CopiedEvent;
import org.lianxin.petition.CopiedPerson;
import org.lianxin.petition.CopiedSeal;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;

/** What copies of one family in one township are cast from. */
final class Mold {

  private static final String AUDIT = "audit_event";
  private static final int APART = 1000;

  private final List<String> cases;
  private final List<String> units;
  private final List<LocalDate> received;
  private final List<Line> lines;
  private final Map<String, byte[]> salts;
  private final Vault vault;

  private Mold(
      List<String> cases,
      List<String> units,
      List<LocalDate> received,
      List<Line> lines,
      Map<String, byte[]> salts,
      Vault vault) {
    this.salts = salts;
    this.cases = cases;
    this.units = units;
    this.received = received;
    this.lines = lines;
    this.vault = vault;
  }

  /**
   * Rows that are written alike.
   *
   * @param binary those of the columns that hold bytes
   */
  record Kind(String table, List<String> columns, Set<String> binary) {}

  /** A row to be, and of which of the cases. */
  private record Line(Kind kind, List<Cell> cells, int ofCase) {

    int at(String column) {
      return kind.columns.indexOf(column);
    }
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Taker {
    void take(Kind kind, List<@Nullable Object> values);
  }

  /** Makes molds of one family. */
  static final class Maker {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Family family;
    private final Plan plan;
    private final Tables tables;
    private final Vault vault;
    private final Map<String, byte[]> salts = new HashMap<>();
    private final Map<String, byte[]> accusations = new HashMap<>();

    Maker(Family family, Map<String, Long> uses, Plan plan, Tables tables, Vault vault) {
      this.family = family;
      this.tables = tables;
      this.plan = plan;
      this.vault = vault;
      family.ids().stream()
          .filter(id -> uses.get(id) == 1)
          .sorted()
          .forEach(id -> ids.put(id, ids.size()));
      family
          .rowsOf("case_key")
          .forEach(
              row -> {
                if (row.values().get("salt") instanceof byte[] salt) {
                  var level = row.text("level").equals("P3") ? salts : accusations;
                  level.put(row.text("case_no"), salt);
                }
              });
    }

    Mold in(Township township) {
      var numbered =
          family.rowsOf("petition_case").sorted(Comparator.comparing(r -> r.text("case_no")));
      var rows = numbered.toList();
      return new Mold(
          family.cases(),
          rows.stream().map(row -> township.unit(row.text("registered_unit"))).toList(),
          rows.stream().map(row -> (LocalDate) row.values().get("received_on")).toList(),
          lines(township),
          salts,
          vault);
    }

    private List<Line> lines(Township township) {
      return family.rows().stream()
          .filter(row -> plan.whole() || family.open() || !isLeftOut(table(row)))
          .sorted(
              Comparator.comparing((Tables.Row row) -> !table(row).equals(AUDIT))
                  .thenComparing(row -> table(row).equals(AUDIT) ? seq(row) : 0L))
          .map(row -> line(row, township))
          .toList();
    }

    /** What nothing that is measured reads, once a case is done with. */
    private static boolean isLeftOut(String table) {
      return table.startsWith("act_hi_") || table.equals("message");
    }

    private static String table(Tables.Row row) {
      return row.table().toLowerCase(Locale.ROOT);
    }

    private static long seq(Tables.Row row) {
      return Long.parseLong(row.text("seq"));
    }

    private Line line(Tables.Row row, Township township) {
      var columns = List.copyOf(row.values().keySet());
      var number = row.text(table(row).equals(AUDIT) ? "chain" : "case_no");
      var which = family.cases().indexOf(number);
      var cells = columns.stream().map(column -> cell(row, column, which, township)).toList();
      // As the database calls it: on some machines ACT_ and act_ are two tables.
      return new Line(new Kind(row.table(), columns, tables.binary(row.table())), cells, which);
    }

    private Cell cell(Tables.Row row, String column, int which, Township township) {
      var value = row.values().get(column);
      if (value == null) {
        return copy -> null;
      }
      var own = value instanceof String text ? township.own(column, text) : value;
      var plain = Cell.of(own, ids, family.cases());
      return switch (table(row) + "." + column) {
        case "case_step.sealed" -> step((byte[]) value, row);
        case "letter.content" -> letter((byte[]) value, row);
        case "sealed_file.content" -> part((byte[]) value, row);
        case "petition_case.audit_hash" -> copy -> copy.hash(which);
        case "audit_event.at" -> {
          var at = Long.parseLong(row.text("at"));
          yield copy -> copy.moved(at);
        }
        case "letter.number", "letter.doc_no", "supervision_sheet.sheet_no" -> serial(plain);
        case "petition_case.title", "work_item.title" -> title(plain, row);
        case "petition_case.petitioner_shown" -> named(which) ? shown() : plain;
        default -> plain;
      };
    }

    private Cell step(byte[] sealed, Tables.Row row) {
      var salt = salts.get(row.text("case_no"));
      var id = Cell.of(row.text("id"), ids, family.cases());
      return salt == null
          ? copy -> sealed
          : copy ->
              CopiedSeal.ofStep(sealed, row.text("id"), String.valueOf(id.in(copy)), salt, vault);
    }

    private Cell letter(byte[] sealed, Tables.Row row) {
      var salt = salts.get(row.text("case_no"));
      var id = Cell.of(row.text("id"), ids, family.cases());
      if (salt == null) {
        return copy -> sealed;
      }
      var plain = vault.openBytes(Level.P3, salt, "letter." + row.text("id"), sealed);
      return copy -> vault.sealBytes(Level.P3, salt, "letter." + id.in(copy), plain);
    }

    private Cell part(byte[] sealed, Tables.Row row) {
      var salt = accusations.get(row.text("case_no"));
      var part = Cell.of(row.text("part"), ids, family.cases());
      return salt == null
          ? copy -> sealed
          : copy ->
              CopiedSeal.ofPart(
                  sealed, row.text("part"), String.valueOf(part.in(copy)), salt, vault);
    }

    /** Numbers that are given once: far from those that the program will give. */
    private static Cell serial(Cell cell) {
      return copy -> {
        var text = String.valueOf(cell.in(copy));
        var digits = text.replaceAll(".*?(\\d+)号?$", "$1");
        var number = APART + copy.number() * 100L + Long.parseLong(digits) % 100;
        return text.substring(0, text.lastIndexOf(digits))
            + number
            + text.substring(text.lastIndexOf(digits) + digits.length());
      };
    }

    /** Where it was, so that not all titles are the same few. */
    private Cell title(Cell cell, Tables.Row row) {
      var number = row.text("case_no");
      return salts.containsKey(number)
          ? copy -> cell.in(copy) + "（%d号院）".formatted(copy.number() % 9973)
          : cell;
    }

    private boolean named(int which) {
      return salts.containsKey(family.cases().get(which));
    }

    private static Cell shown() {
      return copy -> copy.name().charAt(0) + "*";
    }
  }

  /** The numbers' units, in the order of the cases. */
  List<String> units() {
    return units;
  }

  LocalDate received(int which) {
    return received.get(which);
  }

  int size() {
    return cases.size();
  }

  /** All rows of a copy. */
  void cast(Copy copy, boolean withText, Taker taker) {
    for (var line : lines) {
      if (withText || !line.kind.table.equalsIgnoreCase("case_bigram")) {
        taker.take(line.kind, values(line, copy));
      }
    }
  }

  private List<@Nullable Object> values(Line line, Copy copy) {
    var values = new ArrayList<@Nullable Object>(line.cells.size());
    for (var cell : line.cells) {
      values.add(cell.in(copy));
    }
    if (line.kind.table.equalsIgnoreCase(AUDIT)) {
      chain(line, values, copy);
    }
    if (line.kind.table.equalsIgnoreCase("petitioner")) {
      name(line, values, copy);
    }
    return values;
  }

  private static void chain(Line line, List<@Nullable Object> values, Copy copy) {
    Function<String, @Nullable Object> at = column -> values.get(line.at(column));
    var previous = copy.hash(line.ofCase) == null ? "" : copy.hash(line.ofCase);
    var event = new ArrayList<@Nullable Object>();
    CopiedEvent.COLUMNS.forEach(column -> event.add(at.apply(column)));
    var hash = CopiedEvent.hash(event, previous);
    values.set(line.at("prev_hash"), previous);
    values.set(line.at("hash"), hash);
    copy.ends(line.ofCase, hash);
  }

  /** Another lead petitioner, sealed under the case's salt: whoever looks for him finds few. */
  private void name(Line line, List<@Nullable Object> values, Copy copy) {
    var salt = salts.get(cases.get(line.ofCase));
    var isLead = Boolean.TRUE.equals(values.get(line.at("lead")));
    if (salt != null && isLead && values.get(line.at("sealed_name")) != null) {
      CopiedPerson.columns(0, copy.name(), copy.phone(), salt, vault)
          .forEach((column, value) -> values.set(line.at(column), value));
    }
  }
}
