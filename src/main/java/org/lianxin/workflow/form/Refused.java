package org.lianxin.workflow.form;

import java.util.List;

/** One value is refused: carries the message from the check to the place that knows the field. */
final class Refused extends RuntimeException {

  private final String messageKey;
  private final transient List<Object> args;

  Refused(String messageKey, Object... args) {
    // No stack trace: it never leaves this package, and a hostile form raises many.
    super(messageKey, null, false, false);
    this.messageKey = messageKey;
    this.args = List.of(args);
  }

  FieldError at(String field, String label) {
    return new FieldError(field, label, messageKey, args);
  }
}
