package org.lianxin.deadline;

import java.time.LocalDate;

/**
 * A day that differs from Monday to Friday.
 *
 * @param name the holiday it belongs to, for a make-up day too
 * @param source the notice that says so
 */
record CalendarException(LocalDate date, Kind kind, String name, String source) {

  enum Kind {
    OFF,
    WORK
  }

  boolean working() {
    return kind == Kind.WORK;
  }

  String why() {
    return working() ? "调休上班（" + name + "）" : name;
  }
}
