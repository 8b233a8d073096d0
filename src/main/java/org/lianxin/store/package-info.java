/**
 * Keeps the bytes of files, sealed, in a folder or an S3-compatible store, each under the digest of
 * what is stored. Knows neither cases nor kinds of files.
 */
@ApplicationModule(allowedDependencies = {"foundation", "protection"})
@NullMarked
package org.lianxin.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
