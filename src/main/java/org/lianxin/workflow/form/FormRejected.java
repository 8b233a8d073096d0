package org.lianxin.workflow.form;

import java.util.List;

/** The submitted form cannot be taken as it is; says everything that is to be mended, at once. */
public class FormRejected extends RuntimeException {

  private final String formId;
  private final transient List<FieldError> errors;

  public FormRejected(String formId, List<FieldError> errors) {
    // Field names come from the form or are cleaned, so this line may go to a log.
    super(formId + ": " + errors.stream().map(e -> e.field() + " " + e.messageKey()).toList());
    this.formId = formId;
    this.errors = List.copyOf(errors);
  }

  public String formId() {
    return formId;
  }

  /** In the form's order, unknown fields last; at most {@value Faults#LIMIT}. */
  public List<FieldError> errors() {
    return errors;
  }
}
