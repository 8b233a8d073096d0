package org.lianxin.workflow.carryover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.lianxin.workflow.carryover.Way.Place;
import org.springframework.stereotype.Component;

/** Turns a way between two versions into the engine's own plan for two deployed processes. */
@Component
class Plans {

  /** What the engine calls the frame around the copies of a multiple activity. */
  private static final String FRAME = "#multiInstanceBody";

  private final RepositoryService repository;
  private final RuntimeService runtime;

  Plans(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /**
   * The plan; it does not change anything.
   *
   * @throws CannotBeCarried if a gone activity has nothing instead
   * @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException if the two versions
   *     do not fit together that way
   */
  Plan plan(ProcessDefinition from, ProcessDefinition to, Way way) {
    var older = repository.getBpmnModelInstance(from.getId());
    var newer = repository.getBpmnModelInstance(to.getId());
    var places = places(older, way);
    return new Plan(from, to, moves(places), engines(from, to, way, places, older, newer));
  }

  private static Map<String, Place> places(BpmnModelInstance older, Way way) {
    var places = new HashMap<String, Place>();
    for (var node : older.getModelElementsByType(FlowNode.class)) {
      places.put(node.getId(), way.of(node.getId()));
    }
    return places;
  }

  private static Map<String, String> moves(Map<String, Place> places) {
    var moves = new HashMap<String, String>();
    places.forEach(
        (gone, place) -> {
          if (place.moved()) {
            moves.put(gone, whatBecomes(place.activity(), gone, places));
          }
        });
    return moves;
  }

  /** The activity of the older version that becomes the one which is to be done instead. */
  private static String whatBecomes(String instead, String gone, Map<String, Place> places) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().equals(new Place(instead, false)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new CannotBeCarried(gone + " is gone and nothing becomes " + instead));
  }

  private MigrationPlan engines(
      ProcessDefinition from,
      ProcessDefinition to,
      Way way,
      Map<String, Place> places,
      BpmnModelInstance older,
      BpmnModelInstance newer) {
    var pairs = new HashMap<String, String>();
    for (var equal : equal(from, to)) {
      var activity = equal.getSourceActivityId();
      if (stays(activity.replace(FRAME, ""), places)) {
        pairs.put(activity, activity);
      }
    }
    places.forEach(
        (activity, place) -> {
          if (!place.moved() && !place.activity().equals(activity)) {
            pairs.put(activity, place.activity());
            if (isMultiple(older, activity)) {
              pairs.put(activity + FRAME, place.activity() + FRAME);
            }
          }
        });
    MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
    for (var pair : pairs.entrySet()) {
      var mapped = plan.mapActivities(pair.getKey(), pair.getValue());
      plan =
          Awaited.differs(older, pair.getKey(), newer, pair.getValue())
              ? mapped.updateEventTrigger()
              : mapped;
    }
    return plan.setVariables(way.variables()).build();
  }

  private Collection<MigrationInstruction> equal(ProcessDefinition from, ProcessDefinition to) {
    return runtime
        .createMigrationPlan(from.getId(), to.getId())
        .mapEqualActivities()
        .build()
        .getInstructions();
  }

  private static boolean stays(String activity, Map<String, Place> places) {
    return new Place(activity, false).equals(places.get(activity));
  }

  private static boolean isMultiple(BpmnModelInstance older, String activity) {
    return older.getModelElementById(activity) instanceof Activity found
        && found.getLoopCharacteristics() != null;
  }
}
