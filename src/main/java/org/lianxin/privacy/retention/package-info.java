/** How long records are kept, and the lists by which cases are destroyed. */
@NullMarked
package org.lianxin.privacy.retention;

import org.jspecify.annotations.NullMarked;
