package org.lianxin.statistics;

/** Takes up what a case, or a sheet, adds to a figure. */
interface Taker {

  /**
   * Adds to a figure.
   *
   * @param denominator 0 where the figure is a count or a sum
   * @param day the day it counts by
   * @param unit the number of the unit that was to do it
   */
  void add(Measure measure, long numerator, int denominator, int day, int unit);
}
