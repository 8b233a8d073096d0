package org.lianxin.petition.attachment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names ({@code /Type}) that stand in a PDF; ISO 32000-1 §7.3.5. */
final class PdfNames {

  /** Longer than any name that is asked for. */
  private static final int LONGEST = 24;

  private static final String ENDS = "()<>[]{}/% \t\r\n\f\0";

  private PdfNames() {}

  /** Every name between two places, as it reads: {@code /J#61vaScript} is JavaScript. */
  static List<String> in(byte[] pdf, int from, int to) {
    var names = new ArrayList<String>();
    for (var at = from; at < to; at++) {
      if (pdf[at] == '/') {
        var name = name(pdf, at + 1, to);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static @Nullable String name(byte[] pdf, int from, int to) {
    var name = new StringBuilder();
    for (var at = from; at < to && ENDS.indexOf(pdf[at] & 0xFF) < 0; at++) {
      var c = (char) (pdf[at] & 0xFF);
      if (c == '#' && at + 2 < to) {
        var high = Character.digit(pdf[at + 1], 16);
        var low = Character.digit(pdf[at + 2], 16);
        if (high >= 0 && low >= 0) {
          c = (char) (high * 16 + low);
          at += 2;
        }
      }
      // No name that is asked for has anything but letters: the rest is chance.
      if (name.length() == LONGEST || !Character.isLetterOrDigit(c) || c > 'z') {
        return null;
      }
      name.append(c);
    }
    return name.toString();
  }
}
