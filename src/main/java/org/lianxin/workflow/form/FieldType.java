package org.lianxin.workflow.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of value a form can ask for. */
public enum FieldType {
  TEXT_LINE("required.text", ""),
  TEXT_AREA("required.text", ""),
  NUMBER("required.text", null),
  CHECKBOX("required.check", false),
  SINGLE_CHOICE("required.choice", null),
  MULTIPLE_CHOICE("required.choice", List.of()),
  DATE("required.choice", null),
  FILES("required.files", List.of());

  /** The message when a required value is missing. */
  final String requiredMessage;

  /** What form-js holds for a field that nobody touched; conditions see this. */
  final @Nullable Object emptyValue;

  FieldType(String requiredMessage, @Nullable Object emptyValue) {
    this.requiredMessage = requiredMessage;
    this.emptyValue = emptyValue;
  }

  boolean isText() {
    return this == TEXT_LINE || this == TEXT_AREA;
  }

  boolean isChoice() {
    return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
  }
}
