package org.lianxin.demo;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.ClockLapsed;
import org.lianxin.supervision.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The watch over the clocks, as it looked in the county's past, before opening. */
@Component
@ConditionalOnBooleanProperty({"lianxin.demo.enabled", "lianxin.demo.cases"})
class Mornings {

  private final Watch watch;
  private @Nullable Set<String> lapsed;

  Mornings(Watch watch) {
    this.watch = watch;
  }

  /** Lets the watch look; answers the cases in which something follows from a period's end. */
  Set<String> look() {
    var found = new LinkedHashSet<String>();
    lapsed = found;
    try {
      watch.look();
    } finally {
      lapsed = null;
    }
    return found;
  }

  @EventListener
  void on(ClockLapsed clock) {
    if (lapsed != null) {
      lapsed.add(clock.caseNo());
    }
  }
}
