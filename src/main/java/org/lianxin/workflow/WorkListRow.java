package org.lianxin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;
import org.lianxin.petition.UnitName;

/**
 * One line of a work list.
 *
 * @param id the item's id; null in the list of cases one has started
 * @param remainingDays natural days until it is due, negative when overdue; null where nothing is
 *     due
 */
public record WorkListRow(
    @Nullable String id,
    String caseNo,
    @Nullable String title,
    @Nullable String task,
    String name,
    String state,
    String stateName,
    String village,
    UnitName unit,
    @Nullable String assignee,
    @Nullable String assigneeName,
    Instant since,
    @Nullable Instant doneAt,
    @Nullable LocalDate dueDate,
    @Nullable Long remainingDays,
    @Nullable Lamp lamp,
    Map<String, Boolean> rights) {}
