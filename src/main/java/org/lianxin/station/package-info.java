/**
 * The stations and offices as people find them: who works there, when somebody is there. Knows no
 * cases.
 */
@ApplicationModule(
    allowedDependencies = {"foundation", "evidence", "organization", "access", "deadline"})
@NullMarked
package org.lianxin.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
