package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;

/**
 * 被反映人、单位: one whom a case is about.
 *
 * @param unit code of the unit of the county that it is, or to which the person belongs
 */
record Respondent(String name, @Nullable String unit) {

  static List<Respondent> in(FormData form) {
    return form.rows("respondents").stream()
        .map(row -> new Respondent(row.required("name").strip(), row.text("unit")))
        .toList();
  }

  static List<Respondent> in(List<Map<String, Object>> rows) {
    return rows.stream().map(Respondent::of).toList();
  }

  static Respondent of(Map<String, Object> row) {
    return new Respondent(String.valueOf(row.get("name")).strip(), (String) row.get("unit"));
  }

  Map<String, Object> row() {
    return unit == null ? Map.of("name", name) : Map.of("name", name, "unit", unit);
  }

  boolean isNamedAs(Respondent other) {
    return name.equals(other.name);
  }

  boolean isNamed(Actor actor) {
    return actor.name().equals(name);
  }

  boolean isPerson(Actor actor) {
    return isNamed(actor) && actor.unit().equals(unit);
  }
}
