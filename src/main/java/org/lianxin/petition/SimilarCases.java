package org.lianxin.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests, while a matter is being registered, which earlier cases it may repeat. It compares
 * matters, not persons: nothing is counted or kept about anybody (domain.md §8.6), and whoever
 * registers decides.
 */
@Service
public class SimilarCases {

  private static final int YEARS = 2;
  private static final int MOST_READ = 200;
  private static final int MOST_SHOWN = 5;

  /** Two digits of area, two of kind; domain.md §3.13. */
  private static final int CATEGORY_LEVEL_2 = 4;

  /** Texts on different matters of one category share about a tenth of their bigrams. */
  private static final int PERCENT_OF_A_STRANGER = 25;

  private static final int PERCENT_OF_THE_SAME_PERSON = 15;

  private final JdbcClient jdbc;
  private final LedgerScope scope;
  private final Petitioners petitioners;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  SimilarCases(
      JdbcClient jdbc,
      LedgerScope scope,
      Petitioners petitioners,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.petitioners = petitioners;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /** As much of a matter as has been typed so far. */
  public record Asked(
      @Nullable String petitionerName,
      @Nullable String petitionerPhone,
      @Nullable String petitionerIdNumber,
      @Nullable String issueVillageCode,
      @Nullable String categoryCode,
      @Nullable String title,
      @Nullable String statement) {}

  /**
   * An earlier case that may be the same matter.
   *
   * @param petitionerName masked, as in the lists
   * @param reasons why it is shown, in words
   */
  public record Similar(
      String caseNo,
      String title,
      @Nullable String petitionerName,
      CaseState state,
      String stateName,
      @Nullable String outcome,
      LocalDate receivedOn,
      List<String> reasons) {}

  /** At most five cases within the asker's scope, the likeliest first. */
  @Transactional(readOnly = true)
  public List<Similar> to(Asked asked, Actor actor) {
    if (asked.issueVillageCode == null) {
      return List.of();
    }
    var matter = new Bigrams(asked.title, asked.statement);
    var rows = ofTheVillage(asked.issueVillageCode, actor);
    var his =
        petitioners.casesOf(
            asked.petitionerName,
            asked.petitionerPhone,
            asked.petitionerIdNumber,
            rows.stream().map(Row::caseNo).toList());
    return rows.stream()
        .map(row -> new Candidate(row, his, asked.categoryCode, matter))
        .filter(Candidate::likely)
        .sorted(Comparator.comparing(Candidate::percent).reversed())
        .limit(MOST_SHOWN)
        .map(this::shown)
        .toList();
  }

  private List<Row> ofTheVillage(String village, Actor actor) {
    var values = new HashMap<String, Object>();
    var within = scope.of(actor, values);
    values.put("village", village);
    values.put("since", clock.today().minusYears(YEARS));
    values.put("void", CaseState.VOID.name());
    values.put("most", MOST_READ);
    return jdbc.sql(
            "SELECT c.case_no, c.title, c.statement, c.petitioner_shown, c.category_code, c.state,"
                + " c.outcome, c.received_on FROM petition_case c WHERE c.village_code = :village"
                + " AND c.received_on >= :since AND c.sealed = FALSE AND c.state <> :void AND "
                + within
                + " ORDER BY c.received_on DESC, c.case_no DESC LIMIT :most")
        .params(values)
        .query(Row.class)
        .list();
  }

  private Similar shown(Candidate candidate) {
    var row = candidate.row;
    var reasons = new ArrayList<String>();
    if (candidate.samePerson) {
      reasons.add(words.of("similar.person"));
    }
    if (candidate.sameKind) {
      reasons.add(words.of("similar.kind"));
    }
    reasons.add(words.of("similar.text", candidate.percent));
    return new Similar(
        row.caseNo,
        row.title,
        row.petitionerShown,
        CaseState.valueOf(row.state),
        vocabulary.label("states", row.state),
        row.outcome,
        row.receivedOn,
        reasons);
  }

  private record Row(
      String caseNo,
      String title,
      String statement,
      @Nullable String petitionerShown,
      String categoryCode,
      String state,
      @Nullable String outcome,
      LocalDate receivedOn) {}

  private record Candidate(Row row, boolean samePerson, boolean sameKind, int percent) {

    Candidate(Row row, Set<String> his, @Nullable String category, Bigrams matter) {
      this(
          row,
          his.contains(row.caseNo),
          category != null
              && category.length() >= CATEGORY_LEVEL_2
              && row.categoryCode.startsWith(category.substring(0, CATEGORY_LEVEL_2)),
          matter.percentAlike(row.title, row.statement));
    }

    boolean likely() {
      return samePerson && percent >= PERCENT_OF_THE_SAME_PERSON
          || sameKind && percent >= PERCENT_OF_A_STRANGER;
    }
  }
}
