/**
 * 留痕: who did and saw what, when and from where, in chains of hashes that show what was changed
 * afterwards. Holds names of fields, ids and codes, never what stood in them.
 */
@ApplicationModule(allowedDependencies = {"foundation"})
@NullMarked
package org.lianxin.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
