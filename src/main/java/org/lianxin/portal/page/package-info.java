/**
 * The pages of the public: HTML from the server that needs no JavaScript, no cookie and no session.
 * What opens a case, its number and its code, travels in the body of a form and in no address.
 */
@NullMarked
package org.lianxin.portal.page;

import org.jspecify.annotations.NullMarked;
