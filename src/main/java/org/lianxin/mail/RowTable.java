package org.lianxin.mail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of domain.md §4.5, as it stands in {@code mail/rows.csv}. */
@Component
class RowTable {

  private static final int BEFORE_AUDIENCES = 2;
  private static final String NOBODY = "-";
  private static final String SEALED = ":SEALED";

  private final List<Row> rows;

  RowTable() {
    rows =
        CsvFile.rows(
                new ClassPathResource("mail/rows.csv"), BEFORE_AUDIENCES + Audience.values().length)
            .stream()
            .map(RowTable::row)
            .toList();
  }

  List<Row> rows() {
    return rows;
  }

  /** What has happened by that step in an accusation's file. */
  Optional<Row> bySealed(String task) {
    return rows.stream().filter(row -> row.steps().contains(task + SEALED)).findFirst();
  }

  /** What has happened by that step; nothing that anybody is told of by most. */
  Optional<Row> by(String task, Set<String> words) {
    return rows.stream().filter(row -> row.happensBy(task, words)).findFirst();
  }

  Row of(String event) {
    return rows.stream().filter(row -> row.event().equals(event)).findFirst().orElseThrow();
  }

  private static Row row(String[] cells) {
    var told = new EnumMap<Audience, Row.Cell>(Audience.class);
    for (var audience : Audience.values()) {
      var text = cells[BEFORE_AUDIENCES + audience.ordinal()];
      if (!text.equals(NOBODY)) {
        told.put(audience, cell(text));
      }
    }
    return new Row(cells[0], Set.copyOf(Arrays.asList(cells[1].split(" "))), told);
  }

  private static Row.Cell cell(String text) {
    var words = text.split(" ");
    return new Row.Cell(
        "mail." + words[0],
        words.length == 1
            ? Condition.ALWAYS
            : Condition.valueOf(words[1].toUpperCase(Locale.ROOT)));
  }
}
