/**
 * The words that the office keeps ready: phrases that forms offer, parts of letters and mails.
 * Plain text, never a program. Knows no cases.
 */
@ApplicationModule(allowedDependencies = {"foundation", "evidence", "organization", "access"})
@NullMarked
package org.lianxin.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
