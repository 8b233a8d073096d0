package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees, as form-js builds it: all values by name, and in a row the row itself as
 * {@code this}, its number as {@code i} and what is around it as {@code parent}.
 */
final class FormScope {

  private final Map<String, @Nullable Object> values;
  private final Map<String, @Nullable Object> here;
  private final List<Integer> position;
  private final @Nullable Map<String, @Nullable Object> parent;
  private @Nullable Map<String, @Nullable Object> variables;

  private FormScope(
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> here,
      List<Integer> position,
      @Nullable Map<String, @Nullable Object> parent) {
    this.values = values;
    this.here = here;
    this.position = position;
    this.parent = parent;
  }

  /**
   * @param known option lists and given values; the form's own values go before them
   */
  static FormScope of(Map<String, ?> known, Map<String, @Nullable Object> state) {
    var values = new HashMap<String, @Nullable Object>(known);
    values.putAll(state);
    return new FormScope(values, state, List.of(), null);
  }

  /**
   * @param number counted from one, as FEEL counts
   */
  FormScope row(int number, Map<String, @Nullable Object> row) {
    var inner = new ArrayList<>(position);
    inner.add(number);
    return new FormScope(values, row, inner, here);
  }

  boolean hides(FormNode node) {
    return node.hide() != null && node.hide().hides(variables());
  }

  Map<String, @Nullable Object> variables() {
    if (variables == null) {
      var all = new HashMap<String, @Nullable Object>();
      all.put("this", here);
      all.put("i", position);
      all.put("parent", parent);
      all.putAll(values);
      all.put("_this_", here);
      all.put("_i_", position);
      all.put("_parent_", parent);
      variables = all;
    }
    return variables;
  }
}
