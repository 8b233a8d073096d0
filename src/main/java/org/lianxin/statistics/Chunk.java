package org.lianxin.statistics;

/** The columns of some thousand cases: about 60 bytes for each. */
final class Chunk {

  static final int BITS = 12;
  static final int SIZE = 1 << BITS;
  static final int MASK = SIZE - 1;

  final int[] received = new int[SIZE];
  final int[] countedFrom = new int[SIZE];
  final int[] closed = new int[SIZE];
  final int[] noticed = new int[SIZE];
  final int[] accepted = new int[SIZE];
  final int[] answered = new int[SIZE];
  final int[] raisedAgain = new int[SIZE];
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
}
