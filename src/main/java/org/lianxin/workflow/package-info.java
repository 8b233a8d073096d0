/**
 * The process: its files, work items, forms and their check, what completing them moves. The only
 * module that imports the engine.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "operation",
      "protection",
      "evidence",
      "organization",
      "access",
      "deadline",
      "petition"
    })
@NullMarked
package org.lianxin.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
