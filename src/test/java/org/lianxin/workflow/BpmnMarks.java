package org.lianxin.workflow;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseState;
import org.w3c.dom.Element;

/**
 * The marks of a process's elements, its extension properties: each is one that the program reads
 * where it stands, and says something that the program knows.
 */
final class BpmnMarks {

  private static final Set<String> KNOWN =
      Set.of(
          "unit",
          "about",
          "state",
          "stateOnRoute",
          "stateFrom",
          "outcome",
          "milestone",
          "event",
          "due",
          "notBy");

  /** Where the program listens; a mark elsewhere would say its word to nobody. */
  private static final Set<String> HEARD =
      Set.of("userTask", "startEvent", "endEvent", "intermediateThrowEvent", "sequenceFlow");

  private static final Set<String> OF_TASKS = Set.of("unit", "about", "due", "notBy");

  private static final Set<String> UNITS =
      Set.of(
          "STATION",
          "OFFICE",
          "TOWN",
          "ASSIGNED",
          "LEAD",
          "DELIVERER",
          "REVIEW_BODY",
          "DISCIPLINE",
          "ARCHIVE");

  private static final Set<String> STATES = names(CaseState.values());
  private static final Set<String> EVENTS = names(CaseEvent.values());
  private static final Set<String> RULES =
      listed("policy/cn-national-2022.yml", "^ +- id: (\\w+)$");
  private static final Set<String> ROUTES = listed("vocabulary.csv", "^routes,(\\w+),.*$");

  private final BiConsumer<String, String> report;

  /**
   * @param report takes an element's id and what is wrong with it
   */
  BpmnMarks(BiConsumer<String, String> report) {
    this.report = report;
  }

  void check(Element element) {
    var id = element.getAttribute("id");
    var kind = element.getLocalName();
    var marks = of(element);
    marks.forEach(
        (name, value) -> {
          require(KNOWN.contains(name), id, "has a property nobody reads: " + name);
          require(HEARD.contains(kind), id, "is marked where nobody listens: " + name);
          require(!value.isBlank(), id, "has an empty property: " + name);
          if (OF_TASKS.contains(name)) {
            require(kind.equals("userTask"), id, "is no task and has a task's mark: " + name);
          }
        });
    if (kind.equals("userTask")) {
      task(id, marks);
    }
    each(marks, "event", EVENTS, id, "tells of an event that no clock knows: ");
    each(marks, "due", RULES, id, "is due by a rule that no policy pack has: ");
    each(marks, "state", STATES, id, "enters a state that there is not: ");
    each(marks, "stateFrom", STATES, id, "comes from a state that there is not: ");
    values(marks, "stateOnRoute").forEach(pair -> route(id, pair));
    require(
        !"CLOSED".equals(marks.get("state")) || values(marks, "event").contains("CLOSED"),
        id,
        "closes the case and does not tell the clocks");
  }

  private void task(String id, Map<String, String> marks) {
    require(UNITS.contains(marks.get("unit")), id, "does not say whose it is");
    var about = marks.get("about");
    require(about == null || about.equals("ASSIGNED"), id, "is about " + about + ": nobody's part");
    require(marks.containsKey("due"), id, "does not say by which rules it is due");
  }

  private void route(String id, String pair) {
    var sides = pair.split("=", -1);
    require(
        sides.length == 2 && ROUTES.contains(sides[0]) && STATES.contains(sides[1]),
        id,
        "has no route and state in " + pair);
  }

  private void each(
      Map<String, String> marks, String name, Set<String> known, String id, String complaint) {
    values(marks, name).stream()
        .filter(value -> !known.contains(value))
        .forEach(value -> report.accept(id, complaint + value));
  }

  private void require(boolean holds, String id, String complaint) {
    if (!holds) {
      report.accept(id, complaint);
    }
  }

  private static List<String> values(Map<String, String> marks, String name) {
    return marks.containsKey(name) ? Arrays.asList(marks.get(name).split(",", -1)) : List.of();
  }

  private static Map<String, String> of(Element element) {
    return BpmnXml.children(element, "extensionElements").stream()
        .flatMap(e -> BpmnXml.all(e, BpmnXml.CAMUNDA, "property").stream())
        .collect(toMap(p -> p.getAttribute("name"), p -> p.getAttribute("value"), (a, b) -> b));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(toUnmodifiableSet());
  }

  private static Set<String> listed(String resource, String line) {
    var pattern = Pattern.compile(line);
    try (var lines = Files.lines(Path.of("src/main/resources", resource))) {
      return lines
          .map(pattern::matcher)
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
