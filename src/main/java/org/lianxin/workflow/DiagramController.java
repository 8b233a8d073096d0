package org.lianxin.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.workflow.engine.WalkedPaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case is on the drawn path, and where it has been; design.md §6. */
@RestController
class DiagramController {

  private final CaseSight sights;
  private final Looks looks;
  private final HistoryService history;
  private final WalkedPaths walked;
  private final RepositoryService repository;

  DiagramController(
      CaseSight sights,
      Looks looks,
      HistoryService history,
      WalkedPaths walked,
      RepositoryService repository) {
    this.sights = sights;
    this.looks = looks;
    this.history = history;
    this.walked = walked;
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
  Diagram diagram(@PathVariable String caseNo, Actor actor) {
    return looks.at(
        new At("diagram", null),
        caseNo,
        actor,
        theCase -> {
          sights.require(actor, theCase);
          return Seen.masked(diagram(caseNo));
        });
  }

  private Diagram diagram(String caseNo) {
    var paths =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNo)
            .processDefinitionKey(CaseProcess.KEY)
            // A case that was taken up again has walked the path more than once: the latest counts.
            .orderByProcessInstanceStartTime()
            .desc()
            .listPage(0, 1);
    if (paths.isEmpty()) {
      return walked
          .of(caseNo)
          .map(path -> new Diagram(xml(path.definition()), List.of(), path.elements()))
          .orElseGet(this::notWalked);
    }
    var path = paths.get(0);
    var activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(path.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    return new Diagram(
        xml(path.getProcessDefinitionId()), ids(activities, false), ids(activities, true));
  }

  /** Settled on paper before it came here: the path as it is now, and nothing of it walked. */
  private Diagram notWalked() {
    var latest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(CaseProcess.KEY)
            .latestVersion()
            .singleResult();
    return new Diagram(xml(latest.getId()), List.of(), List.of());
  }

  private String xml(String definition) {
    try (var xml = repository.getProcessModel(definition)) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
