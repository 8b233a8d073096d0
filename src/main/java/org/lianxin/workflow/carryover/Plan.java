package org.lianxin.workflow.carryover;

import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * How instances of one deployed version of a process become instances of another.
 *
 * @param moves activities that are no more, and the activity of the same older version at which
 *     their tokens wait instead before the instance is carried
 */
record Plan(
    ProcessDefinition from, ProcessDefinition to, Map<String, String> moves, MigrationPlan plan) {}
