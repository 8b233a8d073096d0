/**
 * Keeps what may not lie open in the database (classes P3 and P4 of domain.md §8.2): keys, ciphers
 * and blind indexes. Knows nothing of petitions.
 */
@ApplicationModule(allowedDependencies = {"foundation"})
@NullMarked
package org.lianxin.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
