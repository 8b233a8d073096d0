/**
 * 材料: how a file is looked through, taken in, kept, given out and, where no case wants it, thrown
 * away; domain.md §3.10.
 */
@NullMarked
package org.lianxin.petition.attachment;

import org.jspecify.annotations.NullMarked;
