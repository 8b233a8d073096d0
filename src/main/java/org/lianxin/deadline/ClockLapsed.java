package org.lianxin.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period is over and what it waited for has not happened. Heard in the transaction of the watch,
 * which has locked the case; whoever must act on it does so there. It may be said more than once of
 * the same clock.
 *
 * @param rule the rule it ran by
 * @param unit the unit it ran for; null where it is the case's
 * @param at when it was found to be over
 */
public record ClockLapsed(String caseNo, String rule, @Nullable String unit, Instant at) {

  /** Whether it is a period of that rule. */
  public boolean isOf(String someRule) {
    return rule.equals(someRule);
  }
}
