/**
 * The day of a township, and the way of the cases through their stages: where they wait, and how
 * long. Counted from the work items, as the timeline shows them; never the engine.
 */
@NullMarked
package org.lianxin.statistics.flow;

import org.jspecify.annotations.NullMarked;
