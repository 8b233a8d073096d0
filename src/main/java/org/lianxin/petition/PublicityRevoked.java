package org.lianxin.petition;

import java.time.Instant;

/**
 * The petitioner no longer agrees to publicity. Heard in the transaction in which he says so, with
 * the case locked.
 */
public record PublicityRevoked(String caseNo, Instant at) {}
