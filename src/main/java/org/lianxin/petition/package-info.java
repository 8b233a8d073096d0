/**
 * The case file: registration, parties, mandate, steps, assignments, opinions, ledger and timeline.
 * Never knows the process engine.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "operation",
      "protection",
      "evidence",
      "store",
      "organization",
      "access",
      "deadline"
    })
@NullMarked
package org.lianxin.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
