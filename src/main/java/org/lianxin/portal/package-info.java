/**
 * What the public reaches without an account: following a case and acting in it, reading notices,
 * finding a station.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "correspondence",
      "deadline",
      "evidence",
      "organization",
      "petition",
      "privacy",
      "publicity",
      "station"
    })
@NullMarked
package org.lianxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
