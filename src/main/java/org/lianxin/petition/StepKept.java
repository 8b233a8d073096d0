package org.lianxin.petition;

/** A completed form was kept in a case; heard in its transaction, for whoever acts after it. */
public record StepKept(String caseNo) {}
