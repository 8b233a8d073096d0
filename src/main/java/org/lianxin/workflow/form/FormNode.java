package org.lianxin.workflow.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form that carries values or holds parts that do. */
public sealed interface FormNode {

  String label();

  /** Decides that the part and all in it is not shown; null: always shown. */
  @Nullable FeelExpression hide();

  /**
   * One value.
   *
   * @param readOnly shown only: a value that comes back is ignored, as form-js submits it unasked
   */
  record Field(
      String key,
      String label,
      FieldType type,
      Rules rules,
      @Nullable OptionSource options,
      boolean readOnly,
      @Nullable FeelExpression hide)
      implements FormNode {}

  /** A frame around parts. Without a path its values lie beside the others, else in an object. */
  record Group(
      @Nullable String path, String label, List<FormNode> nodes, @Nullable FeelExpression hide)
      implements FormNode {}

  /** A list of rows, each an object of the same parts. */
  record Rows(
      String path,
      String label,
      boolean required,
      List<FormNode> nodes,
      @Nullable FeelExpression hide)
      implements FormNode {}
}
