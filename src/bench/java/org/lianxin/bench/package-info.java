/**
 * The benchmark: fills an installation with many cases and measures it from outside. Not part of
 * the program, and run by no ordinary build; see README.md two folders above.
 */
@NullMarked
package org.lianxin.bench;

import org.jspecify.annotations.NullMarked;
