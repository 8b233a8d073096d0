package org.lianxin.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Finds the row of a case by a hash of its number; holds rows only. */
final class CaseIndex {

  private static final int EMPTY = -1;

  private int[] slots = filled(1 << 12);
  private int used;

  private static int[] filled(int size) {
    var slots = new int[size];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  /** A row whose hash fits, from the slot on; the caller looks whether it is the one. */
  int slot(int hash) {
    return spread(hash) & (slots.length - 1);
  }

  int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** The row in a slot; negative where there is none. */
  int row(int slot) {
    return slots[slot];
  }

  /**
   * Takes in a row that is not in it.
   *
   * @param hashes of the rows that are
   */
  void add(int row, int hash, IntUnaryOperator hashes) {
    if (++used > slots.length * 3L / 4) {
      var old = slots;
      slots = filled(old.length * 2);
      for (var known : old) {
        if (known != EMPTY) {
          put(known, hashes.applyAsInt(known));
        }
      }
    }
    put(row, hash);
  }

  private void put(int row, int hash) {
    var slot = slot(hash);
    while (slots[slot] != EMPTY) {
      slot = next(slot);
    }
    slots[slot] = row;
  }

  private static int spread(int hash) {
    var mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
