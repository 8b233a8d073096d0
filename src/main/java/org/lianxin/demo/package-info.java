/** The invented county: its units, its accounts, its cases. Never in a real installation. */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "organization",
      "access",
      "deadline",
      "petition",
      "supervision",
      "station",
      "wording",
      "portal",
      "workflow"
    })
@NullMarked
package org.lianxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
