package org.lianxin.workflow.form;

import java.util.Collections;
import java.util.Map;

/**
 * A submission that passed: only fields that the form has, shows and lets people change, and of
 * these only the filled ones. Submitting it again passes and changes nothing.
 *
 * @param formId the form's id
 * @param values in the form's order; text without outer blanks, whole numbers as Integer or Long,
 *     others as BigDecimal, attachments as a list of ids
 */
public record CheckedForm(String formId, Map<String, Object> values) {

  public CheckedForm {
    values = Collections.unmodifiableMap(values);
  }
}
