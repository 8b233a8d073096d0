/** What the law or the house lets happen when a period is over and nobody has acted. */
@NullMarked
package org.lianxin.petition.lapse;

import org.jspecify.annotations.NullMarked;
