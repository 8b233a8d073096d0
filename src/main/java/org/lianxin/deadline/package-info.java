/** Due dates and lamps: what is late, what is nearly late. Knows no cases. */
@ApplicationModule(allowedDependencies = {"foundation"})
@NullMarked
package org.lianxin.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
