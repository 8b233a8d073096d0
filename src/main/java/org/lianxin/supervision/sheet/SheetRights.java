package org.lianxin.supervision.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.CsvFile;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who sees a sheet and what he may do with it: {@code supervision/rights.csv}, role × part of his
 * unit in the sheet × state → acts. Whoever has a line sees the sheet; what no line lists is
 * refused.
 */
@Component
class SheetRights {

  private static final String ANY = "ANY";

  /** A proposal waits for its answer, whatever became of the sheet. */
  private static final String PROPOSED = "PROPOSED";

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  private final Organization organization;
  private final List<Row> rows =
      CsvFile.rows(new ClassPathResource("supervision/rights.csv"), 5).stream()
          .map(Row::of)
          .toList();

  SheetRights(Organization organization) {
    this.organization = organization;
  }

  /** What a unit is to a sheet. */
  enum Part {
    /** It has to answer. */
    UNIT,
    /** It is answered to. */
    RAISER,
    /** The office of one's own township is answered to. */
    OFFICE_RAISED,
    TOWNSHIP,
    COUNTY
  }

  private record Row(Set<Role> roles, Part part, Set<String> states, Set<SheetAct> acts) {

    private static Row of(String[] cells) {
      return new Row(
          words(cells[0])
              .map(Role::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
          Part.valueOf(cells[1]),
          words(cells[2]).collect(Collectors.toSet()),
          words(cells[3])
              .map(SheetAct::valueOf)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(SheetAct.class))));
    }

    private static Stream<String> words(String cell) {
      return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
    }
  }

  /** Whether the person sees sheets at all. */
  boolean entitled(Actor actor) {
    return rowsOf(actor).findAny().isPresent();
  }

  /** Whether he sees this one. */
  boolean sees(Actor actor, Sheet sheet) {
    var his = parts(actor, sheet);
    return rowsOf(actor).anyMatch(row -> his.contains(row.part));
  }

  /** Whether he may ever do that with it, in whatever state. */
  boolean everMay(Actor actor, Sheet sheet, SheetAct act) {
    var his = parts(actor, sheet);
    return rowsOf(actor).anyMatch(row -> his.contains(row.part) && row.acts.contains(act));
  }

  /** To whom it is answered once he has raised its level: a body above takes it over. */
  String takesOver(Actor actor, Sheet sheet) {
    return kind(actor.unit()) == UnitKind.COUNTY ? actor.unit() : sheet.raisedUnit();
  }

  /** What he may do with it as it stands now. */
  Set<SheetAct> acts(Actor actor, Sheet sheet) {
    var his = parts(actor, sheet);
    var states = groups(sheet);
    var acts = EnumSet.noneOf(SheetAct.class);
    rowsOf(actor)
        .filter(row -> his.contains(row.part) && row.states.stream().anyMatch(states::contains))
        .forEach(row -> acts.addAll(row.acts));
    acts.remove(SheetAct.RAISE);
    if (sheet.sentBack()) {
      acts.remove(SheetAct.RETURN);
    }
    if (sheet.level().next().isEmpty()) {
      acts.remove(SheetAct.RAISE_LEVEL);
    }
    if (sheet.proposal() != null) {
      acts.remove(SheetAct.PROPOSE);
    }
    return acts;
  }

  /** Whether he may ask that unit for an answer: one below his own, never his own. */
  boolean mayRaise(Actor actor, String unit) {
    var asked = organization.unit(unit);
    if (asked.isEmpty() || unit.equals(actor.unit())) {
      return false;
    }
    var below = below(kind(actor.unit()));
    return below.contains(asked.get().kind())
        && rowsOf(actor)
            .filter(row -> row.acts.contains(SheetAct.RAISE))
            .anyMatch(
                row ->
                    row.part == Part.COUNTY
                        ? inCounty(actor, asked.get().region())
                        : asked.get().region().equals(actor.region()));
  }

  /** Whether he may ask anybody. */
  boolean mayRaise(Actor actor) {
    return rowsOf(actor).anyMatch(row -> row.acts.contains(SheetAct.RAISE));
  }

  private static Set<UnitKind> below(UnitKind raiser) {
    var below = EnumSet.of(UnitKind.DEPARTMENT, UnitKind.STATION);
    if (raiser == UnitKind.TOWN || raiser == UnitKind.COUNTY) {
      below.add(UnitKind.TOWN_OFFICE);
    }
    if (raiser == UnitKind.COUNTY) {
      below.add(UnitKind.TOWN);
    }
    return below;
  }

  /** The unit to which that one answers when the clocks ask: the one next above. */
  String above(String unit, String township) {
    return switch (kind(unit)) {
      case DEPARTMENT, STATION, DISCIPLINE, SERVICE ->
          organization.the(UnitKind.TOWN_OFFICE, township).code();
      case TOWN_OFFICE -> organization.the(UnitKind.TOWN, township).code();
      case TOWN, COUNTY -> organization.above(UnitKind.COUNTY, township).code();
    };
  }

  /**
   * The condition on {@code supervision_sheet s} for the sheets he sees.
   *
   * @param values takes up the parameters it names
   */
  String seen(Actor actor, Map<String, Object> values) {
    values.put("myUnit", actor.unit());
    values.put("myRegion", actor.region());
    values.put("myCounty", actor.region().substring(0, COUNTY_DIGITS) + "%");
    values.put("myOffices", offices(actor));
    var any = new HashSet<String>();
    rowsOf(actor).forEach(row -> any.add(having(row.part, actor)));
    return any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")";
  }

  private String having(Part part, Actor actor) {
    return switch (part) {
      case UNIT -> "s.unit = :myUnit";
      case RAISER -> "s.raised_unit = :myUnit";
      case OFFICE_RAISED -> offices(actor).isEmpty() ? "1 = 0" : "s.raised_unit IN (:myOffices)";
      case TOWNSHIP -> "s.township = :myRegion";
      case COUNTY -> kind(actor.unit()) == UnitKind.COUNTY ? "s.township LIKE :myCounty" : "1 = 0";
    };
  }

  private Set<Part> parts(Actor actor, Sheet sheet) {
    var parts = EnumSet.noneOf(Part.class);
    if (sheet.unit().equals(actor.unit())) {
      parts.add(Part.UNIT);
    }
    if (sheet.raisedUnit().equals(actor.unit())) {
      parts.add(Part.RAISER);
    }
    if (offices(actor).contains(sheet.raisedUnit())) {
      parts.add(Part.OFFICE_RAISED);
    }
    if (sheet.township().equals(actor.region())) {
      parts.add(Part.TOWNSHIP);
    }
    if (kind(actor.unit()) == UnitKind.COUNTY && inCounty(actor, sheet.township())) {
      parts.add(Part.COUNTY);
    }
    return parts;
  }

  private List<String> offices(Actor actor) {
    return organization.units(UnitKind.TOWN_OFFICE, actor.region()).stream()
        .map(Unit::code)
        .toList();
  }

  private static Set<String> groups(Sheet sheet) {
    var groups = new HashSet<>(Set.of(ANY, sheet.state().name()));
    var proposal = sheet.proposal();
    if (proposal != null && !proposal.answered()) {
      groups.add(PROPOSED);
    }
    return groups;
  }

  private Stream<Row> rowsOf(Actor actor) {
    return rows.stream().filter(row -> actor.isAny(row.roles));
  }

  private static boolean inCounty(Actor actor, String region) {
    return region.startsWith(actor.region().substring(0, COUNTY_DIGITS));
  }

  private UnitKind kind(String unit) {
    return organization.requireUnit(unit).kind();
  }
}
