/** How cases under way get from an older version of a process to the newer one, at each start. */
@NullMarked
package org.lianxin.workflow.carryover;

import org.jspecify.annotations.NullMarked;
