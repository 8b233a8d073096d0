/**
 * Figures, ledgers and reports (domain.md §6): what the cases say together. It reads what the other
 * modules have written and changes none of it.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "protection",
      "evidence",
      "organization",
      "access",
      "deadline",
      "petition",
      "station",
      "wording",
      "correspondence",
      "supervision"
    })
@NullMarked
package org.lianxin.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
