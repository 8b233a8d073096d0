/**
 * What every room stands on: the clock, ids, refusals and how a call answers. Knows nothing of
 * petitions.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.lianxin.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
