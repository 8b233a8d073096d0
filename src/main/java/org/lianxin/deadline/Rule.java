package org.lianxin.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a policy pack: how long something may take, from what, until what, and why; domain.md
 * §4.4. What it says is reviewed in the pack's file, not here.
 *
 * @param id C1 to C18 as in domain.md, I1 to I13 for what only the office itself wants to be
 *     reminded of, PI1 to PI3 for personal information
 * @param unit what is counted
 * @param starts the event whose day is not counted
 * @param metBy what stops the clock: the first of these
 * @param routes the only routes on which it runs; empty for every route
 * @param kind whose period it is, which decides about rolling over
 * @param standsStillForHearings days of a hearing are not counted (Art. 36)
 * @param source where the length comes from
 * @param basis article, in words that may be printed
 * @param owner who has to see to it
 * @param escalatesTo who is told when it is overdue; null where nobody is late
 * @param note what a reader should know, such as that a number is not verified
 */
public record Rule(
    String id,
    String name,
    int length,
    DayUnit unit,
    CaseEvent starts,
    List<CaseEvent> metBy,
    List<String> routes,
    Kind kind,
    boolean standsStillForHearings,
    Source source,
    String basis,
    Party owner,
    @Nullable Party escalatesTo,
    @Nullable String note) {

  public Rule {
    if (length < 1 || length > Length.LONGEST) {
      throw new IllegalArgumentException("length " + length);
    }
    if (metBy.isEmpty()) {
      throw new IllegalArgumentException("metBy is empty");
    }
    metBy = List.copyOf(metBy);
    routes = List.copyOf(routes);
  }

  /** Whose period it is. */
  public enum Kind {
    /** The office must act in time. */
    DUTY,
    /** The petitioner may act as long as it runs. */
    RIGHT,
    /** Nobody is late; somebody is reminded. */
    REMINDER
  }

  /** Where a length comes from: only LAW and LOCAL_LAW may be shown as law. */
  public enum Source {
    LAW,
    LOCAL_LAW,
    PRACTICE,
    UNVERIFIED,
    HOUSE
  }

  /** Who sees to a period or hears that it was missed. */
  public enum Party {
    PETITIONER,
    PARTIES,
    STATION,
    TOWN_OFFICE,
    UNIT,
    AUTHORITY,
    REVIEW_BODY,
    RECHECK_BODY,
    CHIEF,
    LEADER,
    THIRD_PARTY
  }

  Length period() {
    return new Length(length, unit);
  }
}
