package org.lianxin.statistics.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.foundation.CsvFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What is proposed to be said: the rules of {@code reports/sentences.csv} say which sentence stands
 * where and when, the office's wording says how.
 */
@Component
class Sentences {

  static final Resource FILE = new ClassPathResource("reports/sentences.csv");

  private static final int COLUMNS = 4;

  private final List<Rule> rules;
  private final ReportTexts texts;

  Sentences(ReportTexts texts) {
    this.texts = texts;
    this.rules = CsvFile.rows(FILE, COLUMNS).stream().map(Rule::of).toList();
  }

  /** The sentences of each section, a paragraph each. */
  Map<Section, String> proposed(ReportKind kind, Known known) {
    var now = texts.now();
    var proposed = new EnumMap<Section, String>(Section.class);
    for (var section : kind.sections()) {
      proposed.put(
          section,
          rules.stream()
              .filter(rule -> rule.kind == kind && rule.section == section && rule.holds(known))
              .map(rule -> now.of(rule.wording, known))
              .collect(Collectors.joining("\n")));
    }
    return proposed;
  }

  List<Rule> rules() {
    return rules;
  }

  /**
   * One sentence.
   *
   * @param conditions of the form {@code late>0} or {@code late=0}, all of which must hold
   */
  record Rule(ReportKind kind, Section section, String wording, List<String> conditions) {

    static Rule of(String[] row) {
      var rule =
          new Rule(
              ReportKind.valueOf(row[0]),
              Section.valueOf(row[1]),
              row[2],
              Stream.of(row[3].split(" ")).filter(each -> !each.isBlank()).toList());
      if (!rule.kind.sections().contains(rule.section)
          || !rule.conditions.stream().allMatch(each -> each.matches("[A-Za-z]+(>0|=0)"))) {
        throw new IllegalStateException("Not a rule of sentences: " + String.join(",", row));
      }
      return rule;
    }

    boolean holds(Known known) {
      return conditions.stream()
          .allMatch(
              each -> {
                var count = known.counts(each.substring(0, each.length() - 2));
                return each.endsWith(">0") ? count > 0 : count == 0;
              });
    }
  }
}
