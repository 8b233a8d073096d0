package org.lianxin.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads form-js JSON into a {@link FormSchema}; every complaint names the component. */
final class FormReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Shown, never submitted. */
  private static final Set<String> SILENT =
      Set.of("text", "html", "image", "separator", "spacer", "button", "table");

  /** form-js's own types, and {@code attachments}, our file field under its own name. */
  private static final Map<String, FieldType> FIELDS =
      Map.ofEntries(
          Map.entry("textfield", FieldType.TEXT_LINE),
          Map.entry("textarea", FieldType.TEXT_AREA),
          Map.entry("number", FieldType.NUMBER),
          Map.entry("checkbox", FieldType.CHECKBOX),
          Map.entry("radio", FieldType.SINGLE_CHOICE),
          Map.entry("select", FieldType.SINGLE_CHOICE),
          Map.entry("checklist", FieldType.MULTIPLE_CHOICE),
          Map.entry("taglist", FieldType.MULTIPLE_CHOICE),
          Map.entry("datetime", FieldType.DATE),
          Map.entry("filepicker", FieldType.FILES),
          Map.entry("attachments", FieldType.FILES));

  private FormReader() {}

  static FormSchema read(String json) {
    var form = new Component(parsed(json), "form");
    if (!"default".equals(form.text("type"))) {
      throw form.unusable("is no form: its type must be \"default\"");
    }
    var id = form.text("id");
    if (id == null || id.isBlank()) {
      throw form.unusable("has no id");
    }
    return new FormSchema(id, nodes(form, new HashSet<>()), PersonalMarks.of(form));
  }

  private static Map<?, ?> parsed(String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof Map<?, ?> map) {
        return map;
      }
    } catch (JacksonException e) {
      throw new UnusableForm("the form is not JSON: " + e.getOriginalMessage());
    }
    throw new UnusableForm("the form is not a JSON object");
  }

  /**
   * @param taken the keys already used at this level; a group without path shares its parent's
   */
  private static List<FormNode> nodes(Component parent, Set<String> taken) {
    var nodes = new ArrayList<FormNode>();
    for (Component component : parent.components()) {
      var type = component.text("type");
      if (type != null && SILENT.contains(type)) {
        continue;
      }
      nodes.add(node(component, type, taken));
    }
    return List.copyOf(nodes);
  }

  private static FormNode node(Component component, @Nullable String type, Set<String> taken) {
    if ("group".equals(type)) {
      return group(component, taken);
    }
    if ("dynamiclist".equals(type)) {
      return new FormNode.Rows(
          component.name("path", taken),
          component.label("path"),
          component.validation().flag("required"),
          nodes(component, new HashSet<>()),
          hide(component));
    }
    var fieldType = type == null ? null : FIELDS.get(type);
    if (fieldType == null) {
      throw component.unusable("is of a type that is not supported: " + type);
    }
    return field(component, fieldType, taken);
  }

  private static FormNode.Group group(Component component, Set<String> taken) {
    var path = component.text("path");
    if (path == null || path.isEmpty()) {
      return new FormNode.Group(
          null, component.label("id"), nodes(component, taken), hide(component));
    }
    return new FormNode.Group(
        component.name("path", taken),
        component.label("path"),
        nodes(component, new HashSet<>()),
        hide(component));
  }

  private static FormNode.Field field(Component component, FieldType type, Set<String> taken) {
    if (type == FieldType.DATE && !"date".equals(component.text("subtype"))) {
      // A date with a time is moved into the browser's zone by form-js before anyone touches it.
      throw component.unusable("asks for more than a date: use subtype \"date\"");
    }
    if (component.flag("serializeToString")) {
      throw component.unusable("would send a number as text: leave serializeToString out");
    }
    return new FormNode.Field(
        component.name("key", taken),
        component.label("key"),
        type,
        RulesReader.read(component, type),
        type.isChoice() ? options(component) : null,
        component.flag("disabled") || component.flag("readonly"),
        hide(component));
  }

  private static @Nullable FeelExpression hide(Component component) {
    var hide = component.object("conditional").text("hide");
    return hide == null || hide.isBlank() ? null : expression(component, hide);
  }

  /** In form-js's order of precedence. */
  private static OptionSource options(Component component) {
    var list = component.text("valuesKey");
    if (list != null) {
      return new OptionSource.Named(list);
    }
    var values = component.list("values");
    if (values != null) {
      return new OptionSource.Fixed(Options.of(values));
    }
    var expression = component.text("valuesExpression");
    if (expression == null) {
      throw component.unusable("has no options: values, valuesKey or valuesExpression");
    }
    return new OptionSource.Computed(expression(component, expression));
  }

  private static FeelExpression expression(Component component, String text) {
    try {
      return FeelExpression.parse(text);
    } catch (UnusableForm e) {
      throw component.unusable("has a bad expression: " + e.getMessage());
    }
  }
}
