package org.lianxin.protection;

/** How well something is protected; domain.md §8.2. Each has keys of its own. */
public enum Level {
  /** Personal data: names with numbers and addresses, papers, recordings. */
  P3,
  /** Accusations: whoever has the keys of P3 still cannot read them. */
  P4
}
