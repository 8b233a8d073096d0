/** A room that may use nobody, and does. */
@ApplicationModule(allowedDependencies = {})
package org.lianxin.planted.modules.upstairs;

import org.springframework.modulith.ApplicationModule;
