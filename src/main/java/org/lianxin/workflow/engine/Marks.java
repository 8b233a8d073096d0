package org.lianxin.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.CaseEvent;

/**
 * What an element of a process says beside its flow, in its extension properties (design.md §2 rule
 * 4).
 *
 * @param unit whose task it is, by part: STATION, OFFICE, TOWN, ASSIGNED, LEAD, DELIVERER,
 *     REVIEW_BODY, DISCIPLINE, ARCHIVE
 * @param about whose part the task is about where that is another's: ASSIGNED, or not said
 * @param state the case's state from here on
 * @param stateOnRoute the state for cases of a route, where it is another
 * @param stateFrom states in which alone {@code state} applies; empty for any
 * @param outcome how the case ends here
 * @param milestone what the case file is told here
 * @param events what happens here as far as the clocks are concerned
 * @param due rules of the policy pack by which a task is due
 * @param notBy the task or action whose doer may not do this one
 */
record Marks(
    @Nullable String unit,
    @Nullable String about,
    @Nullable String state,
    Map<String, String> stateOnRoute,
    List<String> stateFrom,
    @Nullable String outcome,
    @Nullable String milestone,
    List<CaseEvent> events,
    List<String> due,
    @Nullable String notBy) {

  static Marks of(Element element) {
    Map<String, String> said = BpmnParseUtil.parseCamundaExtensionProperties(element);
    Map<String, String> properties = said == null ? Map.of() : said;
    return new Marks(
        properties.get("unit"),
        properties.get("about"),
        properties.get("state"),
        list(properties.get("stateOnRoute")).stream()
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
        list(properties.get("stateFrom")),
        properties.get("outcome"),
        properties.get("milestone"),
        list(properties.get("event")).stream().map(CaseEvent::valueOf).toList(),
        list(properties.get("due")),
        properties.get("notBy"));
  }

  /** The state of a case on that route. */
  @Nullable String state(@Nullable String route) {
    return route == null ? state : stateOnRoute.getOrDefault(route, state);
  }

  boolean saysSomethingOfTheCase() {
    return state != null || outcome != null || milestone != null || !events.isEmpty();
  }

  private static List<String> list(@Nullable String written) {
    return written == null ? List.of() : Arrays.asList(written.split(","));
  }
}
