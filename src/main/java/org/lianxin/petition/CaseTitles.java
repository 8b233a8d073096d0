package org.lianxin.petition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by a part of their title, over pairs of neighboring characters; what has not been
 * read yet is looked into itself. Everybody in whose lists a case is reads its title.
 */
@Component
class CaseTitles {

  /** More make a question no sharper: what is found is compared with all that was typed. */
  private static final int MOST_ASKED = 12;

  private static final String LOOKED_INTO =
      "SELECT case_no, 0 AS reach FROM petition_case WHERE title LIKE :titled";

  private final JdbcClient jdbc;

  CaseTitles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads the title that the locked case has now, in place of the one it had. */
  void read(PetitionCase theCase) {
    var caseNo = theCase.caseNo();
    jdbc.sql("DELETE FROM case_title_pair WHERE case_no = ?").param(caseNo).update();
    var pairs = List.copyOf(Bigrams.in(Searchable.text(theCase.matter().title())));
    if (!pairs.isEmpty()) {
      jdbc.sql(
              "INSERT INTO case_title_pair (pair, case_no) VALUES "
                  + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?)")))
          .params(pairs.stream().flatMap(pair -> List.of(pair, caseNo).stream()).toList())
          .update();
    }
  }

  /**
   * The ways to the numbers of the cases in whose title it stands, each with {@code reach} 0. None
   * to a number by which a person is known: no title has one, and its digits stand in many.
   *
   * @param values takes up the parameters they name
   */
  List<String> found(String lookedFor, Map<String, Object> values) {
    if (Searchable.isOfPerson(lookedFor)) {
      return List.of();
    }
    var typed = lookedFor.strip();
    values.put("titled", "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    var pairs = Bigrams.in(Searchable.text(typed)).stream().limit(MOST_ASKED).toList();
    if (pairs.isEmpty()) {
      return List.of(LOOKED_INTO);
    }
    for (var i = 0; i < pairs.size(); i++) {
      values.put("titlePair" + i, pairs.get(i));
    }
    return List.of(select(pairs.size()), LOOKED_INTO + " AND text_unread = TRUE");
  }

  /** Joined, so that the database may begin with the rarest. */
  private static String select(int pairs) {
    var others = new StringBuilder();
    for (var i = 1; i < pairs; i++) {
      others.append(
          " JOIN case_title_pair t%1$d ON t%1$d.case_no = t0.case_no AND t%1$d.pair = :titlePair%1$d"
              .formatted(i));
    }
    return "SELECT t0.case_no, 0 AS reach FROM case_title_pair t0"
        + others
        + " JOIN petition_case t ON t.case_no = t0.case_no AND t.title LIKE :titled"
        + " WHERE t0.pair = :titlePair0";
  }
}
