package org.lianxin.statistics.flow;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;

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

  /** Kinds by their names, since another program numbers them in another order. */
  void write(DataOutputStream to, WorkKinds known) throws IOException {
    var all = known.all();
    var written = new HashMap<Integer, Integer>();
    for (var i = 0; i < size; i++) {
      written.putIfAbsent(kinds[i], written.size());
    }
    var inOrder = new WorkKind[written.size()];
    written.forEach((kind, number) -> inOrder[number] = all.get(kind));
    to.writeInt(inOrder.length);
    for (var kind : inOrder) {
      to.writeUTF(kind.task());
      to.writeUTF(kind.unit());
      to.writeUTF(kind.registeredUnit());
      to.writeUTF(kind.township());
    }
    to.writeInt(size);
    for (var i = 0; i < size; i++) {
      to.writeInt(written.get(kinds[i]));
      to.writeInt(minutes[i]);
      to.writeByte(days[i]);
    }
  }

  static DoneWork read(DataInputStream from, LocalDate first, WorkKinds known) throws IOException {
    var numbers = new int[from.readInt()];
    for (var i = 0; i < numbers.length; i++) {
      numbers[i] =
          known.number(
              new WorkKind(from.readUTF(), from.readUTF(), from.readUTF(), from.readUTF()));
    }
    var done = new DoneWork(first);
    done.grow(from.readInt());
    while (done.size < done.kinds.length) {
      done.kinds[done.size] = numbers[from.readInt()];
      done.minutes[done.size] = from.readInt();
      done.days[done.size++] = from.readByte();
    }
    return done;
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
