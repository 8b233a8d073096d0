package org.lianxin.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.organization.Unit;

/**
 * One line of a paper ledger: a matter of an earlier year, settled before this program was there.
 *
 * @param unit in whose ledger it stands
 * @param paperNo what it is numbered there
 * @param petitioner null where nobody is named
 * @param channel a code of {@code channels}; the other codes likewise of their lists
 * @param leadUnit code of the unit that handled it; null where none did beside the unit itself
 */
public record PaperMatter(
    Unit unit,
    String paperNo,
    @Nullable String petitioner,
    @Nullable String phone,
    @Nullable String address,
    int persons,
    LocalDate receivedOn,
    String channel,
    String purpose,
    String category,
    String village,
    String title,
    String statement,
    @Nullable String leadUnit,
    String outcome,
    LocalDate closedOn,
    boolean resolved) {}
