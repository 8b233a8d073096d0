package org.lianxin.workflow.carryover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Running cases outlive releases (design.md §2 rule 9): carries every instance that runs in an
 * older version of a process to the version deployed now. What cannot be carried stays where it is,
 * goes on there, and is named. Of what is carried nothing is left to do, so it may run at every
 * start and on several nodes at once.
 */
@Component
class Carryover {

  private static final Logger log = LoggerFactory.getLogger(Carryover.class);

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final Plans plans;
  private final Carrier carrier;
  private final CarryoverReports reports;

  Carryover(
      RepositoryService repository,
      RuntimeService runtime,
      Plans plans,
      Carrier carrier,
      CarryoverReports reports) {
    this.repository = repository;
    this.runtime = runtime;
    this.plans = plans;
    this.carrier = carrier;
    this.reports = reports;
  }

  /**
   * Carries what runs in versions of another tag to a deployment.
   *
   * @param steps the known steps of each process
   */
  void carry(String deployment, Map<String, List<CarryoverStep>> steps) {
    var leftBefore = reports.left();
    var leftNow = new HashSet<String>();
    for (var to : repository.createProcessDefinitionQuery().deploymentId(deployment).list()) {
      var known = steps.getOrDefault(to.getKey(), List.of());
      versionsOfOtherTags(to)
          .forEach(
              (tag, versions) -> {
                var leg = new Leg(to.getKey(), tag, tag(to));
                leftNow.addAll(carry(leg, versions, to, known, leftBefore));
              });
    }
    leftBefore.stream().filter(instance -> !leftNow.contains(instance)).forEach(reports::through);
  }

  private Map<String, List<ProcessDefinition>> versionsOfOtherTags(ProcessDefinition current) {
    var all = repository.createProcessDefinitionQuery().processDefinitionKey(current.getKey());
    return all.list().stream()
        .filter(version -> !tag(version).equals(tag(current)))
        .collect(Collectors.groupingBy(Carryover::tag, TreeMap::new, Collectors.toList()));
  }

  /** The instances that stay behind. */
  private Set<String> carry(
      Leg leg,
      List<ProcessDefinition> versions,
      ProcessDefinition to,
      List<CarryoverStep> steps,
      Set<String> leftBefore) {
    var carried = 0;
    var left = new HashSet<String>();
    for (var from : versions) {
      var running = runtime.createProcessInstanceQuery().processDefinitionId(from.getId()).list();
      if (running.isEmpty()) {
        continue;
      }
      var carrying = carrying(leg, from, to, steps);
      for (var instance : running) {
        try {
          carried += carrying.test(instance) ? 1 : 0;
        } catch (RuntimeException e) {
          // One instance must not keep the others from their new version, nor the program from its
          // start.
          left.add(instance.getId());
          stays(instance, leg, Reason.of(e));
        }
      }
    }
    if (carried > 0 || !leftBefore.containsAll(left)) {
      reports.carried(leg, carried, left.size());
    }
    if (carried > 0 || !left.isEmpty()) {
      log.info(
          "{}: {} carried from version {} to {}, {} left",
          leg.process(),
          carried,
          leg.from(),
          leg.to(),
          left.size());
    }
    return left;
  }

  /** What carries an instance of a version; it fails for each if there is no way for any. */
  private Predicate<ProcessInstance> carrying(
      Leg leg, ProcessDefinition from, ProcessDefinition to, List<CarryoverStep> steps) {
    try {
      var way =
          Way.between(steps, leg.from(), leg.to())
              .orElseThrow(() -> new CannotBeCarried("no carryover is written for this version"));
      var plan = plans.plan(from, to, way);
      return instance -> carrier.carry(instance, plan);
    } catch (RuntimeException e) {
      return instance -> {
        throw e;
      };
    }
  }

  private void stays(ProcessInstance instance, Leg leg, String reason) {
    log.warn(
        "{} of case {} stays in version {}: {}",
        leg.process(),
        instance.getBusinessKey(),
        leg.from(),
        reason);
    reports.stays(instance, leg, reason);
  }

  private static String tag(ProcessDefinition version) {
    return Objects.requireNonNullElse(version.getVersionTag(), "");
  }
}
