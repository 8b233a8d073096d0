package org.lianxin.petition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out case numbers. The number is drawn from the unit's row in the registering transaction:
 * the row stays locked until it commits, so there are no duplicates, and a rolled-back registration
 * leaves no gap to explain.
 */
@Component
class CaseNumbers {

  private final JdbcClient jdbc;

  CaseNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CaseNumber next(String unit, int year) {
    if (!draw(unit, year)) {
      jdbc.sql(
              "INSERT INTO case_number (unit, number_year, last_number) VALUES (?, ?, 0)"
                  + " ON DUPLICATE KEY UPDATE last_number = last_number")
          .params(unit, year)
          .update();
      draw(unit, year);
    }
    var number =
        jdbc.sql("SELECT last_number FROM case_number WHERE unit = ? AND number_year = ?")
            .params(unit, year)
            .query(Integer.class)
            .single();
    return CaseNumber.of(unit, year, number);
  }

  private boolean draw(String unit, int year) {
    return jdbc.sql(
                "UPDATE case_number SET last_number = last_number + 1"
                    + " WHERE unit = ? AND number_year = ?")
            .params(unit, year)
            .update()
        == 1;
  }
}
