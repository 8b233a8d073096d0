package org.lianxin.statistics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.BadParameter;

/**
 * What is asked of the figures.
 *
 * @param by what the rows are told apart by; null for none
 * @param only the part that is asked for, by the keys of {@link Row}; a category stands for all
 *     that lies below it
 */
public record Asked(Period period, @Nullable Dimension by, Map<Dimension, String> only) {

  public Asked {
    only = Map.copyOf(only);
  }

  /**
   * The same of one of its rows; of all of them if there is no key.
   *
   * @throws BadParameter if there can be no such row
   */
  Asked row(@Nullable String key) {
    if (by == null || key == null) {
      return this;
    }
    if (by.isTime()) {
      return new Asked(Spans.within(period, by, key), null, only);
    }
    var narrowed = new HashMap<>(only);
    var before = narrowed.put(by, key);
    if (before != null && !before.equals(key)) {
      throw new BadParameter("key");
    }
    return new Asked(period, null, narrowed);
  }
}
