package org.lianxin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alarm finds a page about it. */
class RunbookTest {

  /** Figures to look at, which wake nobody. */
  private static final Set<Gauge> QUIET =
      EnumSet.of(Gauge.CASES_OPEN, Gauge.CASES_DUE, Gauge.MAIL_WAITING);

  @Test
  void everyFigureIsExplainedAndEveryAlarmHasItsSection() throws IOException {
    var operation = Files.readString(Path.of("src/docs/operation.md"));
    var headings =
        Files.readAllLines(Path.of("src/docs/runbook.md")).stream()
            .filter(line -> line.startsWith("## "))
            .toList();
    for (var gauge : Gauge.values()) {
      var name = gauge.title().replace('.', '_');
      assertThat(operation).contains("| `" + name + "` |");
      if (!QUIET.contains(gauge)) {
        assertThat(headings).as(name).anyMatch(heading -> heading.contains(name));
      }
    }
    assertThat(headings)
        .anyMatch(heading -> heading.contains("db"))
        .anyMatch(heading -> heading.contains("health：jobs"))
        .anyMatch(heading -> heading.contains("health：deliveries"));
  }
}
