package org.lianxin.foundation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop is not ready from that moment on, and for a while answers whoever
 * comes none the less, until the proxy has noticed. With its door shut at once, a call on one of
 * the proxy's open connections would be refused, and the proxy must not give a change to the other
 * node: it cannot know that nothing was done.
 */
@Component
class Leaving implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Leaving.class);

  private final Duration after;
  private volatile boolean running;

  Leaving(@Value("${lianxin.operation.leave-after}") Duration after) {
    this.after = after;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop(Runnable done) {
    log.info("leaving: not ready; calls are answered for {} s more", after.toSeconds());
    CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              stop();
              done.run();
            });
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ahead of the web server. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
