package org.lianxin.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes and reads columns whole: number by number takes ten times as long. */
final class Columns {

  private Columns() {}

  /**
   * Writes them one after the other.
   *
   * @param columns arrays of int, char or byte
   */
  static void write(DataOutputStream to, List<?> columns) throws IOException {
    for (var column : columns) {
      to.write(bytes(column));
    }
  }

  /** Fills columns of the same kinds and lengths with what was written. */
  static void read(DataInputStream from, List<?> columns) throws IOException {
    for (var column : columns) {
      fill(column, from);
    }
  }

  private static byte[] bytes(Object column) {
    if (column instanceof int[] numbers) {
      var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
      bytes.asIntBuffer().put(numbers);
      return bytes.array();
    }
    if (column instanceof char[] numbers) {
      var bytes = ByteBuffer.allocate(numbers.length * Character.BYTES);
      bytes.asCharBuffer().put(numbers);
      return bytes.array();
    }
    return (byte[]) column;
  }

  private static void fill(Object column, DataInputStream from) throws IOException {
    if (column instanceof int[] numbers) {
      read(from, numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
    } else if (column instanceof char[] numbers) {
      read(from, numbers.length * Character.BYTES).asCharBuffer().get(numbers);
    } else {
      from.readFully((byte[]) column);
    }
  }

  private static ByteBuffer read(DataInputStream from, int length) throws IOException {
    var bytes = new byte[length];
    from.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
