package org.lianxin.supervision.sheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out the numbers of sheets. Each is drawn from its unit's row, which stays locked until the
 * raising transaction commits: none is given twice, and what was rolled back leaves no gap.
 */
@Component
class SheetNumbers {

  private final JdbcClient jdbc;

  SheetNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String next(String unit, int year) {
    if (!draw(unit, year)) {
      jdbc.sql(
              "INSERT INTO supervision_number (unit, sheet_year, last_number)"
                  + " VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE last_number = last_number")
          .params(unit, year)
          .update();
      draw(unit, year);
    }
    int number =
        jdbc.sql("SELECT last_number FROM supervision_number WHERE unit = ? AND sheet_year = ?")
            .params(unit, year)
            .query(Integer.class)
            .single();
    return "%s-督-%d-%03d".formatted(unit, year, number);
  }

  private boolean draw(String unit, int year) {
    return jdbc.sql(
                "UPDATE supervision_number SET last_number = last_number + 1"
                    + " WHERE unit = ? AND sheet_year = ?")
            .params(unit, year)
            .update()
        == 1;
  }
}
