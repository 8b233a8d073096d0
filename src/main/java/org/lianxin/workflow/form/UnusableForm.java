package org.lianxin.workflow.form;

/** A form file says something that cannot be checked. Its author mends the file, not its user. */
public class UnusableForm extends IllegalArgumentException {

  public UnusableForm(String message) {
    super(message);
  }
}
