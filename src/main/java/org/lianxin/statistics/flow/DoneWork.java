package org.lianxin.statistics.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The items done on some days: of each its kind, its day and how many minutes it took. Once its
 * days are over nothing in it changes any more: a done item stays as it is, and whether a case is
 * sealed, who registered it and in which township are settled when it is registered.
 */
class DoneWork {

  private static final int FEW = 256;

  private final LocalDate first;
  private int[] kinds = new int[FEW];
  private int[] minutes = new int[FEW];
  private byte[] days = new byte[FEW];
  private int size;

  DoneWork(LocalDate first) {
    this.first = first;
  }

  void add(int kind, LocalDate on, int took) {
    if (size == kinds.length) {
      grow(size * 2);
    }
    kinds[size] = kind;
    minutes[size] = took;
    days[size] = (byte) ChronoUnit.DAYS.between(first, on);
    size++;
  }

  /** Gives back what was taken in advance. */
  DoneWork trimmed() {
    grow(size);
    return this;
  }

  private void grow(int length) {
    kinds = Arrays.copyOf(kinds, length);
    minutes = Arrays.copyOf(minutes, length);
    days = Arrays.copyOf(days, length);
  }

  /** Takes one item. */
  interface Taker {
    void take(int kind, int minutes);
  }

  /** Hands over the items that were done from one day to another. */
  void between(LocalDate from, LocalDate to, Taker taker) {
    var low = ChronoUnit.DAYS.between(first, from);
    var high = ChronoUnit.DAYS.between(first, to);
    for (var i = 0; i < size; i++) {
      if (days[i] >= low && days[i] <= high) {
        taker.take(kinds[i], minutes[i]);
      }
    }
  }
}
