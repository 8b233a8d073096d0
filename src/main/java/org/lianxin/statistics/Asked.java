package org.lianxin.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
}
