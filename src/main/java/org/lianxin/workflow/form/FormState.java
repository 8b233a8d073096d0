package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that conditions see. The browser's conditions see every field, the untouched ones with
 * their empty value, and none that is hidden; so do these, whether a program leaves an empty field
 * out or sends it.
 */
final class FormState {

  static final int MAX_ROWS = 200;

  private FormState() {}

  /** Every field of the form; what will be refused anyway counts as empty. */
  static Map<String, @Nullable Object> full(List<FormNode> nodes, @Nullable Object data) {
    var state = new HashMap<String, @Nullable Object>();
    fill(nodes, data instanceof Map<?, ?> map ? map : Map.of(), state);
    return state;
  }

  private static void fill(
      List<FormNode> nodes, Map<?, ?> data, Map<String, @Nullable Object> state) {
    for (FormNode node : nodes) {
      if (node instanceof FormNode.Field field) {
        if (!field.readOnly()) {
          state.put(field.key(), seen(field, data.get(field.key())));
        }
      } else if (node instanceof FormNode.Group group) {
        if (group.path() == null) {
          fill(group.nodes(), data, state);
        } else {
          state.put(group.path(), full(group.nodes(), data.get(group.path())));
        }
      } else if (node instanceof FormNode.Rows rows) {
        state.put(rows.path(), rows(rows, data.get(rows.path())));
      }
    }
  }

  private static List<Object> rows(FormNode.Rows rows, @Nullable Object value) {
    var states = new ArrayList<>();
    if (value instanceof List<?> list && list.size() <= MAX_ROWS) {
      list.forEach(row -> states.add(full(rows.nodes(), row)));
    }
    return states;
  }

  /** What is of the wrong type counts as empty, as form-js makes it when it loads a value. */
  private static @Nullable Object seen(FormNode.Field field, @Nullable Object value) {
    var empty = field.type().emptyValue;
    if (ValueCheck.isEmpty(value)) {
      return empty;
    }
    return switch (field.type()) {
      case TEXT_LINE, TEXT_AREA -> value instanceof String text ? seenText(field, text) : empty;
      case NUMBER -> value instanceof Number number ? Numbers.exact(number) : empty;
      case CHECKBOX -> value instanceof Boolean ? value : empty;
      case SINGLE_CHOICE -> Boolean.FALSE.equals(value) ? empty : Options.comparable(value);
      case MULTIPLE_CHOICE ->
          value instanceof List<?> list ? list.stream().map(Options::comparable).toList() : empty;
      case DATE -> value instanceof String ? value : empty;
      case FILES -> value instanceof List<?> list ? ValueCheck.fileIds(list) : empty;
    };
  }

  private static @Nullable Object seenText(FormNode.Field field, String text) {
    var kept = field.type() == FieldType.TEXT_LINE ? Texts.strip(text) : Texts.stripEnd(text);
    return Texts.length(kept) > TextCheck.maxLength(field.rules()) ? field.type().emptyValue : kept;
  }

  /** The same state without what is hidden in it. */
  static Map<String, @Nullable Object> visible(
      List<FormNode> nodes, Map<String, @Nullable Object> state, FormScope scope) {
    var visible = new HashMap<>(state);
    drop(nodes, visible, scope, false);
    return visible;
  }

  private static void drop(
      List<FormNode> nodes,
      Map<String, @Nullable Object> state,
      FormScope scope,
      boolean insideHidden) {
    for (FormNode node : nodes) {
      boolean hidden = insideHidden || scope.hides(node);
      if (node instanceof FormNode.Field field) {
        if (hidden) {
          state.remove(field.key());
        }
      } else if (node instanceof FormNode.Group group) {
        if (group.path() == null) {
          drop(group.nodes(), state, scope, hidden);
        } else if (hidden) {
          state.remove(group.path());
        } else {
          state.put(group.path(), visible(group.nodes(), inner(state.get(group.path())), scope));
        }
      } else if (node instanceof FormNode.Rows rows) {
        if (hidden) {
          state.remove(rows.path());
        } else {
          state.put(rows.path(), visibleRows(rows, state.get(rows.path()), scope));
        }
      }
    }
  }

  private static List<Object> visibleRows(
      FormNode.Rows rows, @Nullable Object value, FormScope scope) {
    var visible = new ArrayList<>();
    for (Object row : (List<?>) value) {
      var state = inner(row);
      visible.add(visible(rows.nodes(), state, scope.row(visible.size() + 1, state)));
    }
    return visible;
  }

  @SuppressWarnings("unchecked") // Built above, from string keys only.
  static Map<String, @Nullable Object> inner(@Nullable Object state) {
    return state == null ? Map.of() : (Map<String, @Nullable Object>) state;
  }
}
