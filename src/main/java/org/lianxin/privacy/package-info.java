/**
 * What the law on personal information asks of whoever handles petitions (domain.md §8.3, §8.5):
 * the texts petitioners are told, their consents, what they ask about their own data, how long
 * cases are kept, and what went wrong. The data itself lies in the case file.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "evidence",
      "organization",
      "access",
      "deadline",
      "petition"
    })
@NullMarked
package org.lianxin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
