package org.lianxin.petition;

import java.time.Instant;

/**
 * Somebody was given an item by whoever distributes the work; heard in the transaction that did it.
 */
public record WorkAssigned(String caseNo, String item, Instant at) {}
