package org.lianxin.access;

/** How far somebody looks in figures; domain.md §2, §6. */
public enum Outlook {
  /** What his station has registered. */
  STATION,
  /** What his unit is responsible for. */
  UNIT,
  /** The cases of his township. */
  TOWNSHIP,
  /** The cases of every township of his county. */
  COUNTY
}
