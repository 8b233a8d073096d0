/**
 * 运行维护: what whoever runs the program watches, and the copies he keeps. Knows figures of the other
 * modules by their names only, and nothing of what stands in a case.
 */
@ApplicationModule(allowedDependencies = {"foundation", "store", "evidence"})
@NullMarked
package org.lianxin.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
