package org.lianxin.workflow.form;

import java.util.List;
import org.lianxin.foundation.Option;

/** Where a choice gets its options from. */
public sealed interface OptionSource {

  /** Written into the form ({@code values}). */
  record Fixed(List<Option> options) implements OptionSource {}

  /** A named list that the server gives with the form ({@code valuesKey}). */
  record Named(String list) implements OptionSource {}

  /** Computed from the other answers ({@code valuesExpression}). */
  record Computed(FeelExpression expression) implements OptionSource {}
}
