/**
 * 文书: the letters and sheets of a case, as they look, as they were issued, as they were served.
 * Knows cases by what their file tells, and never decides in them.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "protection",
      "organization",
      "access",
      "deadline",
      "petition",
      "wording"
    })
@NullMarked
package org.lianxin.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
