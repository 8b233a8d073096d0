package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's own settings with one store of ours in place of its own. */
class EngineSettings extends SpringProcessEngineConfiguration {

  @Override
  protected void initDeployers() {
    super.initDeployers();
    var known = new KnownDefinitions(cacheFactory, cacheCapacity);
    known.setDeployers(deployers);
    deploymentCache = known;
  }
}
