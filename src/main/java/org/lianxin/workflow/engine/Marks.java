package org.lianxin.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element of a process says beside its flow, in its extension properties (design.md §2 rule
 * 4).
 *
 * @param unit whose task it is, by part: STATION, OFFICE, TOWN, ASSIGNED, LEAD, DELIVERER
 * @param about whose part the task is about where that is another's: ASSIGNED, or not said
 * @param state the case's state from here on
 * @param stateFrom states in which alone {@code state} applies; empty for any
 * @param outcome how the case ends here
 * @param milestone what the case file is told here
 * @param notBy the task whose doer may not do this one
 */
record Marks(
    @Nullable String unit,
    @Nullable String about,
    @Nullable String state,
    List<String> stateFrom,
    @Nullable String outcome,
    @Nullable String milestone,
    @Nullable String notBy) {

  static Marks of(Element element) {
    Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
    if (properties == null) {
      return new Marks(null, null, null, List.of(), null, null, null);
    }
    var from = properties.get("stateFrom");
    return new Marks(
        properties.get("unit"),
        properties.get("about"),
        properties.get("state"),
        from == null ? List.of() : Arrays.asList(from.split(",")),
        properties.get("outcome"),
        properties.get("milestone"),
        properties.get("notBy"));
  }

  boolean saysSomethingOfTheCase() {
    return state != null || outcome != null || milestone != null;
  }
}
