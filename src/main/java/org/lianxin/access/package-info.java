/**
 * Who may see and do what: accounts, sign-in, the table of rights, masking. Knows what part a unit
 * may have in a case, not the cases themselves.
 */
@ApplicationModule(allowedDependencies = {"foundation", "evidence", "organization", "protection"})
@NullMarked
package org.lianxin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
