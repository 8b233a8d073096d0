package org.lianxin.statistics;

import java.util.List;
import java.util.Locale;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** What each figure is, in words that pages and reports share; {@code statistics/figures.csv}. */
@Service
public class Definitions {

  /** What a figure is told as. */
  public enum Kind {
    /** A share. */
    RATE,
    /** A mean, in days. */
    DAYS,
    /** A number; it has no rate. */
    COUNT,
    /** A sum of money in yuan; it has no rate. */
    YUAN
  }

  /**
   * One figure.
   *
   * @param period by what it counts: the day of receipt, of being due, of closing, or another
   * @param source the tag of domain.md §0
   */
  public record Definition(
      String id, Kind kind, String period, String name, String formula, String source) {}

  private final List<String[]> rows =
      CsvFile.rows(new ClassPathResource("statistics/figures.csv"), 9);
  private final Words words;

  Definitions(Words words) {
    this.words = words;
  }

  /** All of them in the caller's language, in the order in which figures are told. */
  public List<Definition> all() {
    var english = words.language() == Locale.ENGLISH;
    return rows.stream()
        .map(
            row ->
                new Definition(
                    row[0],
                    Kind.valueOf(row[1]),
                    english ? row[3] : row[2],
                    english ? row[5] : row[4],
                    english ? row[7] : row[6],
                    row[8]))
        .toList();
  }
}
