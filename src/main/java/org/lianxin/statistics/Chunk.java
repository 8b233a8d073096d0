package org.lianxin.statistics;

import java.util.List;

/** The columns of some thousand cases: 48 bytes for each. */
final class Chunk {

  static final int BITS = 12;
  static final int SIZE = 1 << BITS;
  static final int MASK = SIZE - 1;

  final DayColumn received = new DayColumn(SIZE);
  final DayColumn countedFrom = new DayColumn(SIZE);
  final DayColumn closed = new DayColumn(SIZE);
  final DayColumn noticed = new DayColumn(SIZE);
  final DayColumn accepted = new DayColumn(SIZE);
  final DayColumn answered = new DayColumn(SIZE);
  final DayColumn raisedAgain = new DayColumn(SIZE);
  final int[] persons = new int[SIZE];
  final int[] auditSeq = new int[SIZE];
  final int[] firstEntry = new int[SIZE];
  final int[] serial = new int[SIZE];
  final char[] series = new char[SIZE];
  final char[] registrar = new char[SIZE];
  final char[] village = new char[SIZE];
  final char[] township = new char[SIZE];
  final char[] lead = new char[SIZE];
  final char[] category = new char[SIZE];
  final char[] flags = new char[SIZE];
  final byte[] purpose = new byte[SIZE];
  final byte[] form = new byte[SIZE];
  final byte[] channel = new byte[SIZE];
  final byte[] groupKind = new byte[SIZE];

  /** All of them, as arrays, always in the same order. */
  List<Object> columns() {
    return List.of(
        received.days,
        countedFrom.days,
        closed.days,
        noticed.days,
        accepted.days,
        answered.days,
        raisedAgain.days,
        persons,
        auditSeq,
        firstEntry,
        serial,
        series,
        registrar,
        village,
        township,
        lead,
        category,
        flags,
        purpose,
        form,
        channel,
        groupKind);
  }
}
