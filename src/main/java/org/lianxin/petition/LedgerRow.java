package org.lianxin.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;

/**
 * One line of the ledger.
 *
 * @param petitionerName masked for everybody (domain.md §8.2)
 */
public record LedgerRow(
    String caseNo,
    String title,
    @Nullable String petitionerName,
    CaseState state,
    String stateName,
    String purpose,
    String categoryCode,
    String categoryName,
    String villageCode,
    String villageName,
    UnitName registeredUnit,
    @Nullable UnitName leadUnit,
    Instant receivedAt,
    @Nullable LocalDate dueDate,
    @Nullable Lamp lamp,
    @Nullable String outcome,
    @Nullable Instant closedAt) {}
