package org.lianxin.petition;

/** Clocks of a case end on other days than before; heard in the transaction that moved them. */
public record DueMoved(PetitionCase theCase) {}
