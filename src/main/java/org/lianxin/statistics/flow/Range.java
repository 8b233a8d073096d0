package org.lianxin.statistics.flow;

import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;

/**
 * Whose work somebody is shown how long it takes: the county's, the township's, his unit's, or, of
 * a station, its own and that in the cases which it registered.
 */
record Range(Outlook outlook, String code) {

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  static Range of(Actor actor, Outlook outlook) {
    return new Range(
        outlook,
        switch (outlook) {
          case COUNTY -> actor.region().substring(0, COUNTY_DIGITS);
          case TOWNSHIP -> actor.region();
          case UNIT, STATION -> actor.unit();
        });
  }

  boolean has(WorkKind kind) {
    return switch (outlook) {
      case COUNTY -> kind.township().startsWith(code);
      case TOWNSHIP -> kind.township().equals(code);
      case UNIT -> kind.unit().equals(code);
      case STATION -> kind.unit().equals(code) || kind.registeredUnit().equals(code);
    };
  }

  /** The same as a condition on {@code work_item w} and {@code petition_case c}. */
  String condition(Map<String, Object> values) {
    values.put("range", outlook == Outlook.COUNTY ? code + "%" : code);
    return switch (outlook) {
      case COUNTY -> "c.township LIKE :range";
      case TOWNSHIP -> "c.township = :range";
      case UNIT -> "w.unit = :range";
      case STATION -> "(w.unit = :range OR c.registered_unit = :range)";
    };
  }
}
