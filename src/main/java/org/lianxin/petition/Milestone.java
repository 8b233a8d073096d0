package org.lianxin.petition;

import java.time.Instant;

/**
 * Something the process has reached in a case. Heard in the process's own transaction.
 *
 * @param name as the process names it, such as {@code NOTICE_WITHDRAWN}
 */
public record Milestone(String caseNo, String name, Instant at) {}
