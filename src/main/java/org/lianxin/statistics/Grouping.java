package org.lianxin.statistics;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells the cases apart by one dimension: into which of its groups each contribution falls. */
final class Grouping {

  /** No group: the dimension has none for it. */
  static final int NONE = -1;

  private static final int[] SIZES = {1, 6, 21, 51};

  private final Dimension by;
  private final CaseFacts facts;
  private final int from;

  /** For categories the group of each code, for times that of each day of the period. */
  private final int[] groups;

  private final Codes keys = new Codes();

  Grouping(Dimension by, CaseFacts facts, Period period) {
    this.by = by;
    this.facts = facts;
    this.from = Days.of(period.from());
    this.groups =
        switch (by) {
          case CATEGORY -> levels(2);
          case SUBCATEGORY -> levels(4);
          case MONTH, QUARTER, HALF_YEAR, YEAR -> spans(period);
          default -> new int[0];
        };
  }

  private int[] levels(int digits) {
    return IntStream.range(0, facts.categories.size())
        .map(number -> keys.number(level(facts.categories.code(number), digits)))
        .toArray();
  }

  private static String level(String code, int digits) {
    return code.length() < digits
        ? code
        : code.substring(0, digits) + "0".repeat(Math.max(0, code.length() - digits));
  }

  private int[] spans(Period period) {
    return period
        .from()
        .datesUntil(period.to().plusDays(1))
        .mapToInt(day -> keys.number(Spans.key(by, day)))
        .toArray();
  }

  /** The group of what a case contributes. */
  int of(int row, int day, int unit) {
    var c = facts.chunk(row);
    var i = row & Chunk.MASK;
    return switch (by) {
      case STATION -> c.registrar[i];
      case VILLAGE -> c.village[i];
      case TOWNSHIP -> c.township[i];
      case UNIT -> unit;
      case PURPOSE -> c.purpose[i];
      case CATEGORY, SUBCATEGORY -> groups[c.category[i]];
      case STAT_FORM -> c.form[i];
      case CHANNEL -> c.channel[i];
      case REPEAT -> (c.flags[i] & CaseRow.REPEAT) == 0 ? 0 : 1;
      case GROUP_KIND -> c.groupKind[i];
      case SIZE -> size(c.persons[i]);
      case MONTH, QUARTER, HALF_YEAR, YEAR -> groups[day - from];
    };
  }

  /** The group of what a supervision sheet contributes. */
  int ofSheet(int day, int unit, int township) {
    return switch (by) {
      case UNIT -> unit;
      case TOWNSHIP -> township;
      case MONTH, QUARTER, HALF_YEAR, YEAR -> groups[day - from];
      default -> NONE;
    };
  }

  /** Which groups there are whose keys are wanted. */
  boolean[] allowed(Predicate<String> wanted) {
    var allowed = new boolean[count()];
    for (var group = 0; group < allowed.length; group++) {
      allowed[group] = wanted.test(key(group));
    }
    return allowed;
  }

  private int count() {
    return switch (by) {
      case STATION, UNIT -> facts.units.size();
      case VILLAGE -> facts.villages.size();
      case TOWNSHIP -> facts.townships.size();
      case PURPOSE -> facts.purposes.size();
      case CATEGORY, SUBCATEGORY, MONTH, QUARTER, HALF_YEAR, YEAR -> keys.size();
      case STAT_FORM -> facts.forms.size();
      case CHANNEL -> facts.channels.size();
      case REPEAT -> 2;
      case GROUP_KIND -> facts.groupKinds.size();
      case SIZE -> SIZES.length;
    };
  }

  private static int size(int persons) {
    var size = 0;
    while (size < SIZES.length - 1 && persons >= SIZES[size + 1]) {
      size++;
    }
    return size;
  }

  /** What a group goes by. */
  String key(int group) {
    return switch (by) {
      case STATION, UNIT -> facts.units.code(group);
      case VILLAGE -> facts.villages.code(group);
      case TOWNSHIP -> facts.townships.code(group);
      case PURPOSE -> facts.purposes.code(group);
      case CATEGORY, SUBCATEGORY, MONTH, QUARTER, HALF_YEAR, YEAR -> keys.code(group);
      case STAT_FORM -> facts.forms.code(group);
      case CHANNEL -> facts.channels.code(group);
      case REPEAT -> group == 0 ? "INITIAL" : "REPEAT";
      case GROUP_KIND -> facts.groupKinds.code(group);
      case SIZE -> String.valueOf(SIZES[group]);
    };
  }
}
