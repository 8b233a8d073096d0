package org.lianxin.bench;

/**
 * How an installation is filled.
 *
 * @param cases how many cases are added to those of the demo
 * @param open so many of them in a hundred are not done with
 * @param townships how many townships the county has; each is a copy of the demo's
 * @param whole whether the engine's history and the messages of what has ended are copied too
 * @param texts one case of so many can be found by the pairs of characters in it
 */
record Plan(int cases, int open, int townships, boolean whole, int texts) {

  /** Cases were received over so many days. */
  static final int DAYS = 3650;

  /** As the program leaves them: all of everything. */
  static Plan whole(int cases, int open, int townships) {
    return new Plan(cases, open, townships, true, 1);
  }

  /** For more cases than the disk has room for: see README.md. */
  static Plan lean(int cases, int open, int townships) {
    return new Plan(cases, open, townships, false, 10);
  }
}
