/** What the administrators do: accounts, units, villages, categories. */
@NullMarked
package org.lianxin.access.admin;

import org.jspecify.annotations.NullMarked;
