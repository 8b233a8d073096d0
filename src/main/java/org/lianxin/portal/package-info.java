/**
 * What the public reaches without an account: following a case and acting in it, reading notices.
 */
@ApplicationModule(
    allowedDependencies = {"foundation", "organization", "petition", "privacy", "publicity"})
@NullMarked
package org.lianxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
