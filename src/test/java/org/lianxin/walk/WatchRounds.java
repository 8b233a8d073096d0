package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.lianxin.supervision.Watch;
import org.slf4j.LoggerFactory;

/** Lets the watch look. What it stumbles over it only logs: here it may not stumble. */
final class WatchRounds {

  private final Watch watch;
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  WatchRounds(Watch watch) {
    this.watch = watch;
  }

  void begin() {
    said.start();
    logger().addAppender(said);
  }

  void end() {
    logger().detachAppender(said);
  }

  void look() {
    said.list.clear();
    watch.look();
    assertThat(said.list).as("what the watch stumbled over").isEmpty();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Watch.class.getPackageName());
  }
}
