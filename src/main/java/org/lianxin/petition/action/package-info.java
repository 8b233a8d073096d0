/** What may be done in a case outside its tasks: one class an action, domain.md §3 and §4. */
@NullMarked
package org.lianxin.petition.action;

import org.jspecify.annotations.NullMarked;
