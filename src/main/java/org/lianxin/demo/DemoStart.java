package org.lianxin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  private boolean running;

  DemoStart(DemoCounty county) {
    this.county = county;
  }

  @Override
  public void start() {
    try {
      county.found();
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
