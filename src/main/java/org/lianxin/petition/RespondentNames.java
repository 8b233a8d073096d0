package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.springframework.stereotype.Component;

/**
 * The names of those a case is about, as far as they are personal data: a unit of the county is
 * named wherever it has something to do.
 */
@Component
class RespondentNames {

  private final CaseSteps steps;
  private final SealedFields sealedFields;
  private final Organization organization;

  RespondentNames(CaseSteps steps, SealedFields sealedFields, Organization organization) {
    this.steps = steps;
    this.sealedFields = sealedFields;
    this.organization = organization;
  }

  List<String> of(String caseNo) {
    return steps.of(caseNo).stream()
        .filter(step -> step.task().equals("register"))
        .flatMap(step -> named(sealedFields.opened(caseNo, step.id(), step.sealed(), true)))
        .filter(name -> organization.units().stream().map(Unit::name).noneMatch(name::equals))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> named(Map<String, Object> personal) {
    return ((List<Map<String, Object>>) personal.getOrDefault("respondents", List.of()))
        .stream().map(row -> String.valueOf(row.get("name")).strip());
  }
}
