package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A Camunda Form, read for checking: immutable, to be kept with the deployed form it was read from.
 *
 * @param id the form's id
 * @param nodes its parts in their order, without those that carry no value
 * @param personal its fields with personal data, each with the word for how it is masked
 */
public record FormSchema(String id, List<FormNode> nodes, Map<String, String> personal) {

  public FormSchema {
    nodes = List.copyOf(nodes);
    personal = Map.copyOf(personal);
  }

  /**
   * @param json the content of a {@code .form} file
   * @throws UnusableForm if the file is no form, or asks for what cannot be checked here
   */
  public static FormSchema parse(String json) {
    return FormReader.read(json);
  }

  /** Every key that can be submitted or shown, nested ones as {@code requests.text}. */
  public Set<String> keys() {
    var keys = new LinkedHashSet<String>();
    walk(
        nodes,
        "",
        (path, node) -> {
          if (!(node instanceof FormNode.Group group && group.path() == null)) {
            keys.add(path);
          }
        });
    return keys;
  }

  /** The field of a key as {@link #keys()} names it. */
  public Optional<FormNode.Field> field(String key) {
    var found = new ArrayList<FormNode.Field>();
    walk(
        nodes,
        "",
        (path, node) -> {
          if (path.equals(key) && node instanceof FormNode.Field field) {
            found.add(field);
          }
        });
    return found.stream().findFirst();
  }

  /** The wording of a submitted field such as {@code requests[0].text}; its key if it has none. */
  public String label(String field) {
    var key = field.replaceAll("\\[\\d+]", "");
    var found = new ArrayList<String>();
    walk(
        nodes,
        "",
        (path, node) -> {
          if (path.equals(key) && !node.label().isBlank()) {
            found.add(node.label());
          }
        });
    return found.isEmpty() ? key : found.get(0);
  }

  /** The option lists that must be given with the form ({@code valuesKey}). */
  public Set<String> listNames() {
    var names = new LinkedHashSet<String>();
    walk(
        nodes,
        "",
        (path, node) -> {
          if (node instanceof FormNode.Field field
              && field.options() instanceof OptionSource.Named named) {
            names.add(named.list());
          }
        });
    return names;
  }

  /** Every FEEL expression, as written; they may name lists and given values too. */
  public Set<String> expressions() {
    var texts = new LinkedHashSet<String>();
    walk(
        nodes,
        "",
        (path, node) -> {
          if (node.hide() != null) {
            texts.add(node.hide().text());
          }
          if (node instanceof FormNode.Field field
              && field.options() instanceof OptionSource.Computed computed) {
            texts.add(computed.expression().text());
          }
        });
    return texts;
  }

  private static void walk(
      List<FormNode> nodes, String prefix, BiConsumer<String, FormNode> visitor) {
    for (FormNode node : nodes) {
      if (node instanceof FormNode.Field field) {
        visitor.accept(prefix + field.key(), node);
      } else if (node instanceof FormNode.Group group) {
        var inner = group.path() == null ? prefix : prefix + group.path() + ".";
        visitor.accept(group.path() == null ? prefix : prefix + group.path(), node);
        walk(group.nodes(), inner, visitor);
      } else if (node instanceof FormNode.Rows rows) {
        visitor.accept(prefix + rows.path(), node);
        walk(rows.nodes(), prefix + rows.path() + ".", visitor);
      }
    }
  }
}
