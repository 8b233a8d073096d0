/**
 * 公示: the public notices of outcomes, from the draft to the day they are taken down. Knows cases by
 * their number and what may be told of them.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "protection",
      "evidence",
      "organization",
      "access",
      "deadline",
      "petition"
    })
@NullMarked
package org.lianxin.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
