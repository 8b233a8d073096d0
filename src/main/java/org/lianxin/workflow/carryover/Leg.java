package org.lianxin.workflow.carryover;

/** A process, the version tag its instances come from and the one they are to reach. */
record Leg(String process, String from, String to) {}
