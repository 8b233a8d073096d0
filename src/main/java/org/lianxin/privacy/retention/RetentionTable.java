package org.lianxin.privacy.retention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.foundation.CsvFile;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * 保管期限表: which record is kept how long, and why (domain.md §8.5). Each body's own periods need the
 * archives authority's approval, so they are a file; a table that does not fit does not start.
 */
@Component
class RetentionTable {

  private static final String INSTRUCTED = "CASE_INSTRUCTED";
  private static final String ANSWERED = "CASE_ANSWERED";
  private static final String OTHER = "CASE_OTHER";

  /** Endings without a result of the matter itself. */
  private static final Set<String> WITHOUT_RESULT =
      Set.of("ROUTED", "FORWARDED", "NOT_ACCEPTED", "WITHDRAWN");

  private final List<Row> rows;
  private final Map<String, Period> ofCases;
  private final SavedForms forms;

  RetentionTable(
      @Value("${lianxin.retention-table:classpath:privacy/retention.csv}") Resource file,
      SavedForms forms) {
    this.forms = forms;
    rows = CsvFile.rows(file, 4).stream().map(c -> new Row(c[0], c[1], c[2], c[3])).toList();
    ofCases =
        List.of(INSTRUCTED, ANSWERED, OTHER).stream()
            .collect(Collectors.toMap(Function.identity(), this::period));
  }

  /**
   * A line of the table.
   *
   * @param period years as P10, days as D30, PERMANENT, or WITH_CASE
   */
  record Row(String kind, String period, String name, String basis) {}

  List<Row> rows() {
    return rows;
  }

  /** How long a case of this kind is kept at least. */
  Period of(PetitionCase theCase) {
    return ofCases.getOrDefault(kind(theCase), Period.PERMANENT);
  }

  private String kind(PetitionCase theCase) {
    if ("ASSIGN".equals(forms.last(theCase.caseNo(), "instruct").get("decision"))) {
      return INSTRUCTED;
    }
    var outcome = theCase.outcome();
    return outcome == null || WITHOUT_RESULT.contains(outcome) ? OTHER : ANSWERED;
  }

  private Period period(String kind) {
    var periods = rows.stream().filter(row -> row.kind.equals(kind)).map(Row::period).toList();
    if (periods.size() != 1) {
      throw new IllegalStateException("The retention table needs one line of " + kind);
    }
    return Period.valueOf(periods.get(0));
  }
}
