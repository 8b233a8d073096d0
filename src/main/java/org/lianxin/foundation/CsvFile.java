package org.lianxin.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;

/** Small tables kept as files: UTF-8, the first line heads, commas, no quoting. */
public final class CsvFile {

  private CsvFile() {}

  /** The rows below the heads, each with exactly so many cells. */
  public static List<String[]> rows(Resource file, int cells) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> cellsOf(file, line, cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cellsOf(Resource file, String line, int cells) {
    var row = line.split(",", -1);
    if (row.length != cells) {
      throw new IllegalArgumentException(
          file.getFilename() + " needs " + cells + " cells in each row: " + line);
    }
    return row;
  }
}
