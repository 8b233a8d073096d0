/** What went wrong with personal data, who was told of it and when. */
@NullMarked
package org.lianxin.privacy.incident;

import org.jspecify.annotations.NullMarked;
