package org.lianxin.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was issued, without its text.
 *
 * @param authority code of the unit in whose name it speaks
 * @param servedBy how it was served; null while it was not
 * @param servedAt the day of it
 * @param recordedAt when that was written down, with the form that tells who took it
 */
record Issued(
    String id,
    String caseNo,
    Kind kind,
    String authority,
    String docNo,
    LocalDate issuedOn,
    Instant issuedAt,
    String sha256,
    @Nullable String servedBy,
    @Nullable LocalDate servedAt,
    @Nullable Instant recordedAt) {}
