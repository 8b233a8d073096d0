/** What each task of the path means to the case file: one rule a task, domain.md §3 and §4.2. */
@NullMarked
package org.lianxin.petition.step;

import org.jspecify.annotations.NullMarked;
