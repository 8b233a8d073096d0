package org.lianxin.publicity;

import java.time.LocalDate;
import org.lianxin.petition.PetitionCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where few have the same trouble, the matter alone tells who it is: a notice goes up in the
 * village only if the village had three cases of that kind in that quarter, else in the whole
 * township (domain.md §8.2).
 */
@Component
class SmallCells {

  static final String VILLAGE = "VILLAGE";
  static final String TOWNSHIP = "TOWN";

  /** As many cases of one kind in one village and quarter hide each other. */
  static final int FEWEST = 3;

  private final JdbcClient jdbc;

  SmallCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where the notice goes up if it was to go up there. */
  String scope(String wanted, PetitionCase theCase) {
    return wanted.equals(VILLAGE) && like(theCase) < FEWEST ? TOWNSHIP : wanted;
  }

  /** Cases of the same village, first level of category and quarter, this one among them. */
  long like(PetitionCase theCase) {
    var quarter = quarter(theCase.receivedOn());
    return jdbc.sql(
            "SELECT COUNT(*) FROM petition_case WHERE sealed = FALSE AND village_code = ?"
                + " AND category_code LIKE ? AND received_on >= ? AND received_on < ?"
                + " AND state NOT IN ('VOID', 'MERGED')")
        .params(
            theCase.matter().villageCode(),
            theCase.matter().categoryCode().substring(0, 2) + "%",
            quarter,
            quarter.plusMonths(3))
        .query(Long.class)
        .single();
  }

  private static LocalDate quarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }
}
