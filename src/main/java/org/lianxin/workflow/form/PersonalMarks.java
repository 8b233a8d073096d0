package org.lianxin.workflow.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads which fields of a form hold personal data (domain.md §8.2): those with the properties
 * {@code "class": "P3"} and {@code "mask"}. A list of rows is marked as a whole.
 */
final class PersonalMarks {

  private static final String PERSONAL = "P3";
  private static final Set<String> MASKS =
      Set.of("name", "phone", "address", "idNumber", "email", "hidden");

  private PersonalMarks() {}

  /** Field → word for its mask. */
  static Map<String, String> of(Component form) {
    var marks = new HashMap<String, String>();
    collect(form, false, marks);
    return marks;
  }

  private static void collect(Component parent, boolean nested, Map<String, String> marks) {
    for (var component : parent.components()) {
      var properties = component.object("properties");
      if (properties.has("class")) {
        if (nested) {
          throw component.unusable("is marked inside of what is kept as a whole: mark that");
        }
        marks.put(name(component), mask(component, properties));
      }
      collect(component, nested || component.has("path"), marks);
    }
  }

  private static String name(Component component) {
    var name = component.text(component.has("path") ? "path" : "key");
    if (name == null) {
      throw component.unusable("is marked, but carries no value");
    }
    return name;
  }

  private static String mask(Component component, Component properties) {
    var mask = properties.text("mask");
    if (!PERSONAL.equals(properties.text("class")) || mask == null || !MASKS.contains(mask)) {
      throw component.unusable("is marked, but not with class P3 and one of the masks " + MASKS);
    }
    return mask;
  }
}
