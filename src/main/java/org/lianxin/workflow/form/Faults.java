package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far, up to a limit: nobody reads more, and a hostile form has thousands. */
final class Faults {

  static final int LIMIT = 50;

  private static final int ECHOED_NAME = 40;

  private final List<FieldError> errors = new ArrayList<>();

  void add(FieldError error) {
    if (!isFull()) {
      errors.add(error);
    }
  }

  /** A name the form does not know. It is a stranger's text, so it is cut and cleaned. */
  void addUnknown(String prefix, String name) {
    if (!isFull()) {
      var echo = echoed(name);
      add(new FieldError(prefix + echo, echo, "unknown", List.of()));
    }
  }

  boolean isFull() {
    return errors.size() >= LIMIT;
  }

  List<FieldError> all() {
    return errors;
  }

  private static String echoed(String name) {
    var echo = new StringBuilder();
    name.codePoints().filter(Texts::isEchoable).limit(ECHOED_NAME).forEach(echo::appendCodePoint);
    return echo.toString();
  }
}
