package org.lianxin.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case takes another route.
 *
 * @param past what has happened so far and may start clocks of the new route, with its day
 * @param by the work item or action that caused it
 */
public record Rerouting(
    String caseNo,
    String route,
    Map<CaseEvent, LocalDate> past,
    String reason,
    Instant at,
    @Nullable String by) {

  public Rerouting {
    past = Map.copyOf(past);
  }
}
