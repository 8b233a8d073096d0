package org.lianxin.petition;

/** The outcome of a closed case is to be posted after all; heard in the same transaction. */
public record PublicityDue(String caseNo) {}
