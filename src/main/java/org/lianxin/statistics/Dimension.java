package org.lianxin.statistics;

import java.util.Arrays;
import java.util.Optional;

/** By what figures are told apart, and what they may be narrowed to; domain.md §6.3. */
public enum Dimension {
  /** The unit that registered it: a station, or the township's office. */
  STATION("station"),
  VILLAGE("village"),
  TOWNSHIP("township"),
  /** The unit responsible; what has to be done before there is one is the petition office's. */
  UNIT("unit"),
  PURPOSE("purpose"),
  /** First level of the catalogue. */
  CATEGORY("category"),
  /** Second level of the catalogue. */
  SUBCATEGORY("subcategory"),
  STAT_FORM("statForm"),
  CHANNEL("channel"),
  /** 初件、重件. */
  REPEAT("repeat"),
  GROUP_KIND("groupKind"),
  /** How many persons petition: 1–5, 6–20, 21–50, more. */
  SIZE("size"),
  /** The times are those that each figure counts by: received, due, closed. */
  MONTH("month"),
  QUARTER("quarter"),
  HALF_YEAR("half"),
  YEAR("year");

  private final String parameter;

  Dimension(String parameter) {
    this.parameter = parameter;
  }

  /** As it is called in addresses. */
  public String parameter() {
    return parameter;
  }

  public static Optional<Dimension> of(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  /** Whether it is a span of time, which differs from figure to figure for the same case. */
  boolean isTime() {
    return ordinal() >= MONTH.ordinal();
  }
}
