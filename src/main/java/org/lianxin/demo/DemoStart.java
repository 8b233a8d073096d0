package org.lianxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sets the demo up before the first page can be asked for: its cases are made with a moved clock,
 * which nobody else may see.
 */
@Component
@ConditionalOnBooleanProperty("lianxin.demo.enabled")
class DemoStart implements SmartLifecycle {

  private final DemoCounty county;
  private final Optional<DemoCases> cases;
  private boolean running;

  DemoStart(DemoCounty county, Optional<DemoCases> cases) {
    this.county = county;
    this.cases = cases;
  }

  @Override
  public void start() {
    try {
      county.found();
      if (cases.isPresent()) {
        cases.get().make();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ahead of the web server and the timers. */
  @Override
  public int getPhase() {
    return 0;
  }
}
