package org.lianxin.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Outlook;
import org.lianxin.foundation.Refusals.BadParameter;

/** Which cases a question is about: those the asker may count, and of them those he asks for. */
final class Filter {

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  private final CaseFacts facts;
  private final List<Condition> conditions = new ArrayList<>();
  private boolean @Nullable [] units;

  private record Condition(Grouping grouping, boolean[] allowed) {}

  private Filter(CaseFacts facts) {
    this.facts = facts;
  }

  static Filter of(CaseFacts facts, Outlook outlook, Actor actor, Asked asked) {
    var filter = new Filter(facts);
    switch (outlook) {
      case STATION -> filter.require(Dimension.STATION, asked, actor.unit()::equals);
      case UNIT -> filter.require(Dimension.UNIT, asked, actor.unit()::equals);
      case TOWNSHIP -> filter.require(Dimension.TOWNSHIP, asked, actor.region()::equals);
      case COUNTY -> {
        var county = actor.region().substring(0, COUNTY_DIGITS);
        filter.require(Dimension.TOWNSHIP, asked, region -> region.startsWith(county));
      }
    }
    asked.only().forEach((dimension, key) -> filter.narrow(dimension, key, asked));
    return filter;
  }

  private void narrow(Dimension dimension, String key, Asked asked) {
    if (dimension == Dimension.UNIT) {
      // Of the duties in a case some are the lead's and some the petition office's.
      units = new Grouping(dimension, facts, asked.period()).allowed(key::equals);
    } else {
      require(level(dimension, key), asked, key::equals);
    }
  }

  /** A category is asked for on the level it is of. */
  private static Dimension level(Dimension dimension, String key) {
    if (dimension != Dimension.CATEGORY && dimension != Dimension.SUBCATEGORY) {
      return dimension;
    }
    return key.endsWith("0000") ? Dimension.CATEGORY : Dimension.SUBCATEGORY;
  }

  private void require(Dimension dimension, Asked asked, Predicate<String> wanted) {
    if (dimension.isTime()) {
      throw new BadParameter(dimension.parameter());
    }
    var grouping = new Grouping(dimension, facts, asked.period());
    conditions.add(new Condition(grouping, grouping.allowed(wanted)));
  }

  /** Whether the case in that row is one of them. */
  boolean takes(int row) {
    int lead = facts.chunk(row).lead[row & Chunk.MASK];
    for (var i = 0; i < conditions.size(); i++) {
      var condition = conditions.get(i);
      if (!condition.allowed[condition.grouping.of(row, 0, lead)]) {
        return false;
      }
    }
    return true;
  }

  /** Whether what that unit had to do is asked for. */
  boolean takesUnit(int unit) {
    return units == null || units[unit];
  }
}
