package org.lianxin.foundation;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A form that needs to be completed or corrected; carries every field at once. */
public class InvalidForm extends Refusal {

  private final transient List<FieldProblem> errors;

  public InvalidForm(List<FieldProblem> errors) {
    super(HttpStatus.valueOf(422), errors.size());
    this.errors = List.copyOf(errors);
  }

  public List<FieldProblem> errors() {
    return errors;
  }
}
