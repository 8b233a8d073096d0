/**
 * Watching over time: who is reminded of what is due, who hears that it is overdue, what nobody
 * does. Knows the cases and their clocks, never the process engine.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "evidence",
      "organization",
      "access",
      "deadline",
      "petition"
    })
@NullMarked
package org.lianxin.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
