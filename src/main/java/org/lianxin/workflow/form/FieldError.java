package org.lianxin.workflow.form;

import java.util.List;

/**
 * One thing to mend in a submitted form. Never holds the submitted value: it may be personal, and
 * it may be hostile.
 *
 * @param field where, as a path: {@code title}, {@code requests[0].text}
 * @param label what the form calls the field
 * @param messageKey which message of {@code messages/form.properties}
 * @param args what the message needs besides the label, from the form or counted
 */
public record FieldError(String field, String label, String messageKey, List<Object> args) {

  public FieldError {
    args = List.copyOf(args);
  }
}
