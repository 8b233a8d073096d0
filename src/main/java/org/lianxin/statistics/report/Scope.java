package org.lianxin.statistics.report;

import java.util.HashMap;
import java.util.Map;
import org.lianxin.organization.Unit;
import org.lianxin.statistics.Period;

/**
 * Whose cases a report is about: those a station has registered, those of a township or a county.
 * Accusations are in none of its lists.
 */
record Scope(Unit unit, Period period) {

  private static final int COUNTY_DIGITS = 6;

  /** The condition on {@code petition_case c}, with {@code :of}, {@code :from} and {@code :to}. */
  String cases() {
    var open = "c.sealed = FALSE AND c.state NOT IN ('VOID', 'MERGED') AND ";
    return switch (unit.kind()) {
      case STATION -> open + "c.registered_unit = :of";
      case COUNTY -> open + "c.township LIKE :of";
      default -> open + "c.township = :of";
    };
  }

  Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    values.put("of", of());
    values.put("from", period.from());
    values.put("to", period.to());
    return values;
  }

  private String of() {
    return switch (unit.kind()) {
      case STATION -> unit.code();
      case COUNTY -> unit.region().substring(0, COUNTY_DIGITS) + "%";
      default -> unit.region();
    };
  }
}
