package org.lianxin.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock that the watch must look at.
 *
 * @param watchAt since when
 */
public record Watched(UUID id, String caseNo, Instant watchAt) {}
