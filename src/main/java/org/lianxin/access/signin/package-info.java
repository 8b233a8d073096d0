/** How people and programs sign in: passwords, second factor, attempts in vain, sessions. */
@NullMarked
package org.lianxin.access.signin;

import org.jspecify.annotations.NullMarked;
