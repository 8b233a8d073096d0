/**
 * What the public reaches without an account: lodging a matter, following a case and acting in it,
 * reading notices, finding a station. The calls for programs are here, the pages for people in
 * {@code page}.
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
      "station",
      "workflow"
    })
@NullMarked
package org.lianxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
