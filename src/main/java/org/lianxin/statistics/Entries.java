package org.lianxin.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lianxin.statistics.CaseRow.Kind;

/**
 * What comes several times for a case, each entry with the place of the next one of the same case:
 * 12 bytes for each. What is given up is used again.
 */
final class Entries {

  static final int NONE = -1;

  private static final int BITS = 13;
  private static final int SIZE = 1 << BITS;
  private static final int MASK = SIZE - 1;
  private static final Kind[] KINDS = Kind.values();

  private final List<Part> parts = new ArrayList<>();
  private int used;
  private int free = NONE;

  private static final class Part {
    final int[] next = new int[SIZE];
    final DayColumn first = new DayColumn(SIZE);
    final DayColumn second = new DayColumn(SIZE);
    final char[] unit = new char[SIZE];
    final byte[] kind = new byte[SIZE];
    final byte[] mark = new byte[SIZE];

    List<Object> columns() {
      return List.of(next, first.days, second.days, unit, kind, mark);
    }
  }

  /** Adds one before the others of its case. */
  int add(CaseRow.Entry entry, int unit, int next) {
    var at = free;
    if (at == NONE) {
      at = used++;
      if (at >> BITS == parts.size()) {
        parts.add(new Part());
      }
    } else {
      free = next(at);
    }
    var part = part(at);
    var i = at & MASK;
    part.next[i] = next;
    part.first.put(i, entry.first());
    part.second.put(i, entry.second());
    part.unit[i] = (char) unit;
    part.kind[i] = (byte) entry.kind().ordinal();
    part.mark[i] = (byte) entry.mark();
    return at;
  }

  /** All of a case are given up. */
  void give(int first) {
    for (var at = first; at != NONE; ) {
      var next = next(at);
      part(at).next[at & MASK] = free;
      free = at;
      at = next;
    }
  }

  int next(int at) {
    return part(at).next[at & MASK];
  }

  Kind kind(int at) {
    return KINDS[part(at).kind[at & MASK]];
  }

  int first(int at) {
    return part(at).first.at(at & MASK);
  }

  int second(int at) {
    return part(at).second.at(at & MASK);
  }

  int unit(int at) {
    return part(at).unit[at & MASK];
  }

  int mark(int at) {
    return part(at).mark[at & MASK];
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(used);
    to.writeInt(free);
    for (var part : parts) {
      Columns.write(to, part.columns());
    }
  }

  /** Takes in what was written by others of the same kind; there is nothing in these yet. */
  void read(DataInputStream from) throws IOException {
    used = from.readInt();
    free = from.readInt();
    for (var begin = 0; begin < used; begin += SIZE) {
      var part = new Part();
      Columns.read(from, part.columns());
      parts.add(part);
    }
  }

  private Part part(int at) {
    return parts.get(at >> BITS);
  }
}
