package org.lianxin.operation;

import java.util.Map;

/** A module that has figures to be watched. */
public interface Measured {

  /** What they are now, asked with one or two statements whatever the number of rows. */
  Map<Gauge, Double> measure();
}
