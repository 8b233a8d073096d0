package org.lianxin.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period with everything needed to count it again by hand.
 *
 * @param rule the rule's id; null where only a length was asked about
 * @param start the day of the event, itself not counted
 * @param dueDate the last day as counted
 * @param rolledDueDate the next working day where the last day is a day off, else null; whether it
 *     counts is in {@code lastDay}
 * @param lastDay the day that binds: the office's duties do not roll, the petitioner's rights do,
 *     if the policy pack says no other
 * @param provisional a year's arrangement is not known yet, so the dates may change
 * @param counted number of days counted
 * @param skipped days in between that were not counted
 * @param rolledOver days off from {@code dueDate} to {@code rolledDueDate}
 * @param basis the article, or that it is none
 * @param warning a sentence to be shown beside dates that are provisional, else null
 */
public record Explanation(
    @Nullable String rule,
    @Nullable String name,
    LocalDate start,
    @Nullable CaseEvent startEvent,
    int length,
    DayUnit unit,
    LocalDate dueDate,
    @Nullable LocalDate rolledDueDate,
    LocalDate lastDay,
    boolean provisional,
    int counted,
    List<DayOff> skipped,
    List<DayOff> rolledOver,
    String basis,
    @Nullable String note,
    @Nullable String warning) {}
