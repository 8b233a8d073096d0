/** What may go wrong around the program, done to it on purpose. */
@org.jspecify.annotations.NullMarked
package org.lianxin.faults;
