package org.lianxin.petition;

import java.time.Instant;

/**
 * The office ends the publicity of a case before its time, whether it is drafted, read or up. Heard
 * in the transaction in which it does so, with the case locked.
 */
public record PublicityStopped(String caseNo, Instant at) {}
