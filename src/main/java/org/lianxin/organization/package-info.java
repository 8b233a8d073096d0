/**
 * The county as it is organized: villages and their stations, the township office, departments, and
 * the catalogue of matters. Knows no petitions and no accounts.
 */
@ApplicationModule(allowedDependencies = {"foundation"})
@NullMarked
package org.lianxin.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
