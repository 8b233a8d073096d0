package org.lianxin.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The engine's store of the processes it has read. The engine itself looks up the row of a
 * definition in every command, to see whether it was suspended meanwhile; ours never are, so what
 * has been read once is good: one to three statements less a stage.
 */
class KnownDefinitions extends DeploymentCache {

  /** Deployment and key → id; neither ever changes. */
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  KnownDefinitions(CacheFactory caches, int capacity) {
    super(caches, capacity);
  }

  @Override
  public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
    var known = getProcessDefinitionCache().get(id);
    return known != null ? read(known) : super.findDeployedProcessDefinitionById(id);
  }

  /** As if the command had read the row: what keeps the history looks there for it. */
  private static ProcessDefinitionEntity read(ProcessDefinitionEntity known) {
    var cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
    if (cache.get(ProcessDefinitionEntity.class, known.getId()) == null) {
      cache.putPersistent(known);
    }
    return known;
  }

  @Override
  public ProcessDefinitionEntity findDeployedProcessDefinitionByDeploymentAndKey(
      String deployment, String key) {
    var name = deployment + "/" + key;
    var id = ids.get(name);
    if (id != null) {
      return findDeployedProcessDefinitionById(id);
    }
    var found = super.findDeployedProcessDefinitionByDeploymentAndKey(deployment, key);
    if (found != null) {
      ids.put(name, found.getId());
    }
    return found;
  }
}
