package org.lianxin.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.lianxin.foundation.KeptForAWhile;
import org.lianxin.workflow.engine.WalkedPaths.WalkedPath;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of paths that came to their end: some forty rows a case, of which only
 * the diagram wants anything. Steps, clocks and evidence are ours and stay with the case. The
 * engine's own cleaning is not used: it would throw away the diagram too.
 */
@Component
class EngineHistory implements KeptForAWhile {

  private static final String PATH_OF_CASES = "agencyPetition";

  private final HistoryService history;
  private final WalkedPaths walked;

  EngineHistory(HistoryService history, WalkedPaths walked) {
    this.history = history;
    this.walked = walked;
  }

  @Override
  public String kind() {
    return "ENGINE_HISTORY";
  }

  @Override
  public int remove(Instant before, int most) {
    var ended =
        history
            .createHistoricProcessInstanceQuery()
            .finishedBefore(Date.from(before))
            // A case may have gone its way more than once: the last one is what is kept.
            .orderByProcessInstanceEndTime()
            .asc()
            .listPage(0, most);
    if (ended.isEmpty()) {
      return 0;
    }
    ended.stream()
        .filter(each -> each.getProcessDefinitionKey().equals(PATH_OF_CASES))
        .forEach(this::keep);
    history.deleteHistoricProcessInstancesIfExists(
        ended.stream().map(HistoricProcessInstance::getId).toList());
    return ended.size();
  }

  private void keep(HistoricProcessInstance path) {
    walked.keep(
        path.getBusinessKey(),
        new WalkedPath(path.getProcessDefinitionId(), passed(path.getId())),
        path.getEndTime().toInstant());
  }

  private String passed(String path) {
    List<HistoricActivityInstance> activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(path)
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    return activities.stream()
        .map(HistoricActivityInstance::getActivityId)
        .distinct()
        .collect(Collectors.joining(","));
  }
}
