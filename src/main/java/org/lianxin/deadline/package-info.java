/**
 * The working-day calendar, the periods of the policy pack, and the clocks that run by them: what
 * is late, what is nearly late. Knows a case only by its number.
 */
@ApplicationModule(allowedDependencies = {"foundation", "evidence", "access"})
@NullMarked
package org.lianxin.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
