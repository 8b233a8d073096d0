package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Option;

/** One walk along a form and the data submitted for it, collecting faults and kept values. */
final class Submission {

  /** Where the walk stands: the level's data, the state that conditions see, the way there. */
  private record Level(
      Map<?, ?> data,
      Map<String, @Nullable Object> state,
      FormScope scope,
      String prefix,
      boolean hidden) {

    Level hiddenIf(boolean hide) {
      return new Level(data, state, scope, prefix, hidden || hide);
    }

    boolean hides(FormNode node) {
      return hidden || scope.hides(node);
    }
  }

  private final Map<String, List<Option>> lists;
  private final Map<String, Set<Object>> allowedByList = new LinkedHashMap<>();
  private final Faults faults = new Faults();
  private final Faults unknown = new Faults();

  Submission(Map<String, List<Option>> lists) {
    this.lists = lists;
  }

  Map<String, Object> run(
      List<FormNode> nodes,
      Map<String, ?> data,
      Map<String, @Nullable Object> state,
      FormScope scope) {
    return level(nodes, new Level(data, state, scope, "", false));
  }

  /** Known fields first: their messages help, while unknown ones may come by the thousand. */
  List<FieldError> faults() {
    return Stream.concat(faults.all().stream(), unknown.all().stream())
        .limit(Faults.LIMIT)
        .toList();
  }

  private Map<String, Object> level(List<FormNode> nodes, Level level) {
    var names = new HashSet<String>();
    var kept = new LinkedHashMap<String, Object>();
    parts(nodes, level, names, kept);
    for (Object name : level.data().keySet()) {
      if (unknown.isFull()) {
        break;
      }
      if (!names.contains(name)) {
        unknown.addUnknown(level.prefix(), String.valueOf(name));
      }
    }
    return kept;
  }

  private void parts(
      List<FormNode> nodes, Level level, Set<String> names, Map<String, Object> kept) {
    for (FormNode node : nodes) {
      if (node instanceof FormNode.Field field) {
        names.add(field.key());
        keep(kept, field.key(), field(field, level));
      } else if (node instanceof FormNode.Rows rows) {
        names.add(rows.path());
        keep(kept, rows.path(), rows(rows, level));
      } else if (node instanceof FormNode.Group group) {
        if (group.path() == null) {
          parts(group.nodes(), level.hiddenIf(level.hides(group)), names, kept);
        } else {
          names.add(group.path());
          keep(kept, group.path(), group(group, level));
        }
      }
    }
  }

  private static void keep(Map<String, Object> kept, String name, @Nullable Object value) {
    if (value != null) {
      kept.put(name, value);
    }
  }

  private @Nullable Object field(FormNode.Field field, Level level) {
    if (field.readOnly()) {
      return null;
    }
    var value = level.data().get(field.key());
    var path = level.prefix() + field.key();
    if (level.hides(field)) {
      return refuseHidden(value, path, field.label());
    }
    boolean unchecked = field.type() == FieldType.CHECKBOX && Boolean.FALSE.equals(value);
    if (ValueCheck.isEmpty(value) || unchecked) {
      if (field.rules().required()) {
        fault(path, field.label(), field.type().requiredMessage);
        return null;
      }
      return unchecked ? Boolean.FALSE : null;
    }
    try {
      return ValueCheck.check(field, value, () -> allowed(field, level.scope()));
    } catch (Refused refused) {
      faults.add(refused.at(path, field.label()));
      return null;
    }
  }

  private @Nullable Object rows(FormNode.Rows rows, Level level) {
    var value = level.data().get(rows.path());
    var path = level.prefix() + rows.path();
    if (level.hides(rows)) {
      return refuseHidden(value, path, rows.label());
    }
    if (ValueCheck.isEmpty(value)) {
      if (rows.required()) {
        fault(path, rows.label(), "required.rows");
      }
      return null;
    }
    if (!(value instanceof List<?> list)) {
      fault(path, rows.label(), "rows.type");
      return null;
    }
    if (list.size() > FormState.MAX_ROWS) {
      fault(path, rows.label(), "rows.tooMany", FormState.MAX_ROWS, list.size());
      return null;
    }
    // Absent when the first look hid the list and the second one shows it.
    var states = level.state().get(rows.path()) instanceof List<?> seen ? seen : List.of();
    var kept = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < list.size() && !faults.isFull(); i++) {
      var state = i < states.size() ? states.get(i) : FormState.full(rows.nodes(), list.get(i));
      kept.add(row(rows, list.get(i), FormState.inner(state), i, level));
    }
    return kept;
  }

  private Map<String, Object> row(
      FormNode.Rows rows,
      @Nullable Object row,
      Map<String, @Nullable Object> state,
      int index,
      Level level) {
    var path = level.prefix() + rows.path() + "[" + index + "]";
    // form-js leaves a hole, null in JSON, for a row of which nothing is shown.
    if (row != null && !(row instanceof Map)) {
      fault(path, rows.label(), "row.type");
      return Map.of();
    }
    var data = row == null ? Map.of() : (Map<?, ?>) row;
    var scope = level.scope().row(index + 1, state);
    return level(rows.nodes(), new Level(data, state, scope, path + ".", false));
  }

  private @Nullable Object group(FormNode.Group group, Level level) {
    var value = level.data().get(group.path());
    var path = level.prefix() + group.path();
    if (!ValueCheck.isEmpty(value) && !(value instanceof Map)) {
      if (level.hides(group)) {
        return refuseHidden(value, path, group.label());
      }
      fault(path, group.label(), "group.type");
      return null;
    }
    var data = value instanceof Map<?, ?> map ? map : Map.of();
    var state = FormState.inner(level.state().get(group.path()));
    var inner = new Level(data, state, level.scope(), path + ".", level.hides(group));
    var kept = level(group.nodes(), inner);
    return kept.isEmpty() ? null : kept;
  }

  /** Silence would let a person believe that the value counts. */
  private @Nullable Object refuseHidden(@Nullable Object value, String path, String label) {
    if (!ValueCheck.isEmpty(value) && !Boolean.FALSE.equals(value)) {
      fault(path, label, "hidden");
    }
    return null;
  }

  private Set<Object> allowed(FormNode.Field field, FormScope scope) {
    if (field.options() instanceof OptionSource.Named named) {
      return allowedByList.computeIfAbsent(named.list(), name -> Options.values(lists.get(name)));
    }
    if (field.options() instanceof OptionSource.Fixed fixed) {
      return Options.values(fixed.options());
    }
    var computed = (OptionSource.Computed) field.options();
    return computed.expression().value(scope.variables()) instanceof List<?> entries
        ? Options.values(Options.of(entries))
        : Set.of();
  }

  private void fault(String path, String label, String messageKey, Object... args) {
    faults.add(new FieldError(path, label, messageKey, List.of(args)));
  }
}
