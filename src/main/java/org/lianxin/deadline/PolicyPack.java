package org.lianxin.deadline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The periods of one legal area with the switches that go with them. The numbers differ from
 * province to province (domain.md §0.1), so they are data.
 *
 * @param scope where and since when it applies
 */
public record PolicyPack(
    String id, String name, String scope, Switches switches, List<Rule> rules) {

  /** What the program asks for by name; a pack without one of them would fail in mid-case. */
  static final Set<String> IDS =
      Set.of(
          "C1", "C2", "C3", "C3b", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C12b",
          "C13", "C14", "C15", "C16", "C17", "C18", "C18b", "I1", "I2", "I3", "I4", "I5", "I6",
          "I7", "I8", "I9", "I10", "I11", "I12", "I13", "PI1", "PI2", "PI3");

  /** The route that a pack may switch off. */
  private static final String SIMPLIFIED = "SIMPLIFIED";

  public PolicyPack {
    rules = List.copyOf(rules);
    var found = new TreeSet<String>();
    for (var rule : rules) {
      if (!found.add(rule.id())) {
        throw new IllegalArgumentException("rule " + rule.id() + " stands there twice");
      }
    }
    if (!found.equals(IDS)) {
      var missing = new TreeSet<>(IDS);
      missing.removeAll(found);
      found.removeAll(IDS);
      throw new IllegalArgumentException("rules missing: " + missing + ", unknown: " + found);
    }
  }

  /**
   * What may differ beside the numbers.
   *
   * @param dutiesRoll the office's periods run on to the next working day
   * @param rightsRoll the petitioner's do (民法典 Art. 203)
   * @param simplified the simplified procedure
   * @param refusalN3 refusing what was not taken to review in time (ground N3)
   */
  public record Switches(
      boolean dutiesRoll, boolean rightsRoll, Switch simplified, Switch refusalN3) {}

  /** A switch with the reason for its position. */
  public record Switch(boolean enabled, String note) {}

  /** The rule of that id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The rules that an event sets going.
   *
   * @param route the route the case takes; null while none is chosen
   */
  public List<Rule> startedBy(CaseEvent event, @Nullable String route) {
    return rules.stream().filter(rule -> rule.starts() == event && runsOn(rule, route)).toList();
  }

  /** Whether a rule runs in a case on that route: the 60 days only on the ordinary procedure. */
  public boolean runsOn(Rule rule, @Nullable String route) {
    return rule.routes().isEmpty()
        || route != null
            && rule.routes().contains(route)
            && (switches.simplified.enabled || !route.equals(SIMPLIFIED));
  }

  /** Whether a period of that rule ends on the next working day when its last day is a day off. */
  public boolean rolls(Rule rule) {
    return switch (rule.kind()) {
      case DUTY -> switches.dutiesRoll;
      case RIGHT -> switches.rightsRoll;
      case REMINDER -> false;
    };
  }
}
