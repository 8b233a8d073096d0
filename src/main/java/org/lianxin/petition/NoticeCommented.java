package org.lianxin.petition;

import java.time.Instant;

/** Somebody has said something of a public notice of the case; heard in the same transaction. */
public record NoticeCommented(String caseNo, String comment, Instant at) {}
