package org.lianxin.correspondence;

import org.lianxin.correspondence.Letters.Number;
import org.lianxin.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out document numbers. Each is drawn from the row of its series, which stays locked until
 * the issuing transaction commits: none is given twice, and what was rolled back leaves no gap.
 */
@Component
class LetterNumbers {

  private final JdbcClient jdbc;
  private final LetterSettings settings;

  LetterNumbers(JdbcClient jdbc, LetterSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  Number next(Kind kind, Unit authority, int year) {
    if (!draw(kind, authority, year)) {
      jdbc.sql(
              "INSERT INTO letter_number (authority, series, doc_year, last_number)"
                  + " VALUES (?, ?, ?, 0) ON DUPLICATE KEY UPDATE last_number = last_number")
          .params(authority.code(), kind.series(), year)
          .update();
      draw(kind, authority, year);
    }
    int number =
        jdbc.sql(
                "SELECT last_number FROM letter_number"
                    + " WHERE authority = ? AND series = ? AND doc_year = ?")
            .params(authority.code(), kind.series(), year)
            .query(Integer.class)
            .single();
    return new Number(
        authority.code(),
        kind.series(),
        year,
        number,
        written(kind, authority, year, String.valueOf(number)));
  }

  /** What stands there before there is a number. */
  String open(Kind kind, Unit authority, int year) {
    return written(kind, authority, year, "　");
  }

  private String written(Kind kind, Unit authority, int year, String number) {
    return settings.shortNameOf(authority)
        + kind.series()
        + "\u3014"
        + year
        + "\u3015"
        + number
        + "号";
  }

  private boolean draw(Kind kind, Unit authority, int year) {
    return jdbc.sql(
                "UPDATE letter_number SET last_number = last_number + 1"
                    + " WHERE authority = ? AND series = ? AND doc_year = ?")
            .params(authority.code(), kind.series(), year)
            .update()
        == 1;
  }
}
