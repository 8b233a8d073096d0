package org.lianxin.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases as the figures need them, in columns of numbers: a million fit into some 90 MB, and
 * going through all of them takes some tens of milliseconds. What a figure does not need, such as
 * who petitions, is not in it. It is guarded by whoever keeps it.
 */
final class CaseFacts {

  private static final int SERIAL_DIGITS = 6;
  private static final int NO_SERIAL = -1;

  final Codes units = new Codes();
  final Codes villages = new Codes();
  final Codes townships = new Codes();
  final Codes categories = new Codes();
  final Codes purposes = new Codes();
  final Codes forms = new Codes();
  final Codes channels = new Codes();
  final Codes groupKinds = new Codes();
  final Entries entries = new Entries();

  /** What case numbers begin with. */
  private final Codes series = new Codes();

  /** Sums of money are few: by row, in fen. */
  private final Map<Integer, Long> recovered = new HashMap<>();

  private final List<Chunk> chunks = new ArrayList<>();
  private final CaseIndex index = new CaseIndex();
  private int size;

  /** How many cases there are; their rows are numbered from 0. */
  int size() {
    return size;
  }

  Chunk chunk(int row) {
    return chunks.get(row >> Chunk.BITS);
  }

  /** Takes in a case, in place of what was known of it. */
  void put(CaseRow from) {
    var number = number(from.caseNo);
    var row = find(number);
    if (row < 0) {
      row = size++;
      if (row >> Chunk.BITS == chunks.size()) {
        chunks.add(new Chunk());
      }
      var chunk = chunk(row);
      chunk.series[row & Chunk.MASK] = (char) number.series;
      chunk.serial[row & Chunk.MASK] = number.serial;
      chunk.firstEntry[row & Chunk.MASK] = Entries.NONE;
      enter(row);
    }
    fill(row, from);
  }

  private void fill(int row, CaseRow from) {
    var c = chunk(row);
    var i = row & Chunk.MASK;
    c.received.put(i, from.received);
    c.countedFrom.put(i, from.countedFrom());
    c.closed.put(i, from.closed);
    c.noticed.put(i, from.noticed);
    c.accepted.put(i, from.accepted);
    c.answered.put(i, from.answered);
    c.raisedAgain.put(i, from.raisedAgain);
    c.persons[i] = from.persons;
    c.auditSeq[i] = (int) from.auditSeq;
    c.registrar[i] = (char) units.number(from.registrar);
    c.village[i] = (char) villages.number(from.village);
    c.township[i] = (char) townships.number(from.township);
    c.lead[i] = (char) units.number(from.lead);
    c.category[i] = (char) categories.number(from.category);
    c.flags[i] = (char) from.flags;
    c.purpose[i] = (byte) purposes.number(from.purpose);
    c.form[i] = (byte) forms.number(from.form);
    c.channel[i] = (byte) channels.number(from.channel);
    c.groupKind[i] = (byte) groupKinds.number(from.groupKind);
    entries.give(c.firstEntry[i]);
    var first = Entries.NONE;
    for (var entry : from.entries) {
      first = entries.add(entry, units.number(entry.unit()), first);
    }
    c.firstEntry[i] = first;
    if (from.recovered > 0) {
      recovered.put(row, from.recovered);
    } else {
      recovered.remove(row);
    }
  }

  /** Whether what is known of a case is what it was when its audit chain ended there. */
  boolean isOf(String caseNo, long auditSeq) {
    var row = find(number(caseNo));
    return row >= 0 && chunk(row).auditSeq[row & Chunk.MASK] == (int) auditSeq;
  }

  void write(DataOutputStream to) throws IOException {
    for (var codes : allCodes()) {
      codes.write(to);
    }
    to.writeInt(recovered.size());
    for (var sum : recovered.entrySet()) {
      to.writeInt(sum.getKey());
      to.writeLong(sum.getValue());
    }
    to.writeInt(size);
    for (var chunk : chunks) {
      Columns.write(to, chunk.columns());
    }
    entries.write(to);
  }

  static CaseFacts read(DataInputStream from) throws IOException {
    var facts = new CaseFacts();
    for (var codes : facts.allCodes()) {
      codes.read(from);
    }
    for (var left = from.readInt(); left > 0; left--) {
      facts.recovered.put(from.readInt(), from.readLong());
    }
    var size = from.readInt();
    for (var begin = 0; begin < size; begin += Chunk.SIZE) {
      var chunk = new Chunk();
      Columns.read(from, chunk.columns());
      facts.chunks.add(chunk);
    }
    for (; facts.size < size; facts.size++) {
      facts.enter(facts.size);
    }
    facts.entries.read(from);
    return facts;
  }

  private List<Codes> allCodes() {
    return List.of(
        units, villages, townships, categories, purposes, forms, channels, groupKinds, series);
  }

  private void enter(int row) {
    index.add(row, numberOf(row).hashCode(), known -> numberOf(known).hashCode());
  }

  /** In fen. */
  long recovered(int row) {
    return recovered.getOrDefault(row, 0L);
  }

  String caseNo(int row) {
    var number = numberOf(row);
    var begin = series.code(number.series);
    return number.serial == NO_SERIAL
        ? begin
        : begin + ("%0" + SERIAL_DIGITS + "d").formatted(number.serial);
  }

  private int find(Number number) {
    for (var slot = index.slot(number.hashCode()); index.row(slot) >= 0; slot = index.next(slot)) {
      if (numberOf(index.row(slot)).equals(number)) {
        return index.row(slot);
      }
    }
    return -1;
  }

  private Number numberOf(int row) {
    var chunk = chunk(row);
    return new Number(chunk.series[row & Chunk.MASK], chunk.serial[row & Chunk.MASK]);
  }

  /** {@code ST-XZ-2026-} and 17: numbers of one unit and year differ in their last digits only. */
  private Number number(String caseNo) {
    var cut = caseNo.length() - SERIAL_DIGITS;
    return cut > 0 && caseNo.substring(cut).chars().allMatch(c -> c >= '0' && c <= '9')
        ? new Number(
            series.number(caseNo.substring(0, cut)), Integer.parseInt(caseNo.substring(cut)))
        : new Number(series.number(caseNo), NO_SERIAL);
  }

  private record Number(int series, int serial) {
    @Override
    public int hashCode() {
      return series * 1_000_003 + serial;
    }
  }
}
