/** 督办单: raised by the clocks or by a person, answered by the unit, closed by who raised it. */
@NullMarked
package org.lianxin.supervision.sheet;

import org.jspecify.annotations.NullMarked;
