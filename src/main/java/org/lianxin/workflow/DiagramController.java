package org.lianxin.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseSight;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case is on the drawn path, and where it has been; design.md §6. */
@RestController
class DiagramController {

  private final CaseFiles cases;
  private final CaseSight sights;
  private final HistoryService history;
  private final RepositoryService repository;

  DiagramController(
      CaseFiles cases, CaseSight sights, HistoryService history, RepositoryService repository) {
    this.cases = cases;
    this.sights = sights;
    this.history = history;
    this.repository = repository;
  }

  /**
   * The picture of the path.
   *
   * @param active ids of the elements where the case is now
   * @param done ids of the elements it has left behind
   */
  record Diagram(String bpmnXml, List<String> active, List<String> done) {}

  @GetMapping("/api/cases/{caseNo}/diagram")
  @Transactional(readOnly = true)
  public Diagram diagram(@PathVariable String caseNo, Actor actor) throws IOException {
    sights.require(actor, cases.require(caseNo));
    var path =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .processDefinitionKey(CaseProcess.KEY)
            // A case that was taken up again has walked the path more than once: the latest counts.
            .orderByProcessInstanceStartTime()
            .desc()
            .listPage(0, 1)
            .get(0);
    var activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(path.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    try (var xml = repository.getProcessModel(path.getProcessDefinitionId())) {
      return new Diagram(
          new String(xml.readAllBytes(), StandardCharsets.UTF_8),
          ids(activities, false),
          ids(activities, true));
    }
  }

  private static List<String> ids(List<HistoricActivityInstance> activities, boolean done) {
    return activities.stream()
        .filter(a -> done == (a.getEndTime() != null))
        .map(HistoricActivityInstance::getActivityId)
        .distinct()
        .toList();
  }
}
