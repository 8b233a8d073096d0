package org.lianxin.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianxin.foundation.BusinessClock;

/** What has happened in a walk, to be read when it fails. Keys of forms, not what was typed. */
final class Chronicle {

  private final BusinessClock clock;
  private final List<String> lines = new ArrayList<>();
  private Instant last = Instant.EPOCH;

  Chronicle(BusinessClock clock) {
    this.clock = clock;
  }

  void note(String what, Object... values) {
    var now = clock.instant();
    if (!now.equals(last)) {
      lines.add(now.atZone(BusinessClock.ZONE).toLocalDateTime() + ":");
      last = now;
    }
    lines.add("  " + what.formatted(values));
  }

  /** The decision and the keys of a form. */
  static String shown(Map<String, Object> form) {
    return form.getOrDefault("decision", "–") + " " + form.keySet();
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
