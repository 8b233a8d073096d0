package org.lianxin.statistics.flow;

/** What all the items of one task have in common that lie at one unit for one station's cases. */
record WorkKind(String task, String unit, String registeredUnit, String township) {}
