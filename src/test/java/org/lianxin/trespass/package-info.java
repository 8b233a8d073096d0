/** What somebody tries who does not mean well, or whose program is broken. */
@org.jspecify.annotations.NullMarked
package org.lianxin.trespass;
