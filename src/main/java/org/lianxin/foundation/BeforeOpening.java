package org.lianxin.foundation;

import org.springframework.context.SmartLifecycle;

/**
 * Something to be set up at each start before the first call can come in and the first timer can
 * fire. What fails here stops the start.
 */
public abstract class BeforeOpening implements SmartLifecycle {

  private boolean running;

  protected abstract void prepare();

  @Override
  public final void start() {
    prepare();
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** Far ahead of the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
