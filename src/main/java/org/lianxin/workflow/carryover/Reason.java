package org.lianxin.workflow.carryover;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/**
 * Why something could not be carried, in words that name activities and nothing of the case: of
 * failures whose message may quote data only the kind is told.
 */
final class Reason {

  private Reason() {}

  static String of(RuntimeException failure) {
    if (failure instanceof CannotBeCarried known) {
      return String.valueOf(known.getMessage());
    }
    if (failure instanceof MigrationPlanValidationException plan) {
      var report = plan.getValidationReport();
      return report.getInstructionReports().stream()
          .map(
              wrong ->
                  wrong.getMigrationInstruction().getSourceActivityId()
                      + ": "
                      + spelled(wrong.getFailures()))
          .collect(Collectors.joining("; "));
    }
    if (failure instanceof MigratingProcessInstanceValidationException instance) {
      var report = instance.getValidationReport();
      return Stream.concat(
              report.getFailures().stream(),
              Stream.concat(
                  report.getActivityInstanceReports().stream()
                      .map(wrong -> wrong.getSourceScopeId() + ": " + spelled(wrong.getFailures())),
                  report.getTransitionInstanceReports().stream()
                      .map(
                          wrong -> wrong.getSourceScopeId() + ": " + spelled(wrong.getFailures()))))
          .collect(Collectors.joining("; "));
    }
    return failure.getClass().getSimpleName();
  }

  private static String spelled(List<String> failures) {
    return String.join(", ", failures);
  }
}
