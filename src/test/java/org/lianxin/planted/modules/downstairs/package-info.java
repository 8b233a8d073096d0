/** A room. */
@ApplicationModule(allowedDependencies = {})
package org.lianxin.planted.modules.downstairs;

import org.springframework.modulith.ApplicationModule;
