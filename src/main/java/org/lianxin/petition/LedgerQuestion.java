package org.lianxin.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Lamp;

/**
 * What is looked for in the ledger; null means anything.
 *
 * @param q a case number, part of a title or, as far as the asker may read it, of what the case
 *     says; for those who may see names, a petitioner's name, phone or identity number
 * @param category a category code; trailing zeros match everything below
 * @param from first day of receipt
 * @param to last day of receipt
 */
public record LedgerQuestion(
    @Nullable String q,
    @Nullable CaseState state,
    @Nullable Lamp lamp,
    @Nullable String village,
    @Nullable String unit,
    @Nullable String category,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
