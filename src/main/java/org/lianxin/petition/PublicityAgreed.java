package org.lianxin.petition;

import java.time.Instant;

/**
 * The petitioner agrees to publicity, or agrees again. Heard in the transaction in which he says
 * so, with the case locked.
 */
public record PublicityAgreed(String caseNo, Instant at) {}
