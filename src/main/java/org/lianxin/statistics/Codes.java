package org.lianxin.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one kind, numbered in the order in which they are met; nothing is 0, as a text "".
 */
final class Codes {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  Codes() {
    number("");
  }

  /** The number of a code, a new one if it is new. */
  int number(@Nullable String code) {
    var known = code == null ? "" : code;
    var number = numbers.get(known);
    if (number == null) {
      number = codes.size();
      if (number > Character.MAX_VALUE) {
        throw new IllegalStateException("More than " + number + " codes of one kind");
      }
      numbers.put(known, number);
      codes.add(known);
    }
    return number;
  }

  /** The number of a code; that of nothing where it was never met. */
  int known(String code) {
    return numbers.getOrDefault(code, 0);
  }

  String code(int number) {
    return codes.get(number);
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(codes.size());
    for (var code : codes) {
      to.writeUTF(code);
    }
  }

  /** Takes in what was written by others of the same kind; there is nothing in these yet. */
  void read(DataInputStream from) throws IOException {
    for (var left = from.readInt(); left > 0; left--) {
      number(from.readUTF());
    }
  }

  int size() {
    return codes.size();
  }
}
