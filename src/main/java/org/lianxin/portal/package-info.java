/** What the public reaches without an account: tracking a case, reading notices. */
@ApplicationModule(allowedDependencies = {"foundation", "organization", "petition", "publicity"})
@NullMarked
package org.lianxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
