package org.lianxin.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's timers from the moment all else is up until the first thing that stops, so that
 * no timer works while the program is half there.
 */
@Component
@ConditionalOnBooleanProperty(name = "lianxin.timers", matchIfMissing = true)
class TimerThreads implements SmartLifecycle {

  private final JobExecutor executor;

  /** The engine is named so that it exists before its timers run. */
  TimerThreads(SpringJobExecutor executor, ProcessEngine engine) {
    this.executor = executor;
  }

  @Override
  public void start() {
    executor.start();
  }

  @Override
  public void stop() {
    executor.shutdown();
  }

  @Override
  public boolean isRunning() {
    return executor.isActive();
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
