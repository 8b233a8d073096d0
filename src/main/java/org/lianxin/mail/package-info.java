/**
 * 邮件: who is told what by mail or by another channel (domain.md §4.5), from what was written
 * anyway, after the commit; what became of each. Knows no process, and of a case only what may
 * stand in a mail.
 */
@ApplicationModule(
    allowedDependencies = {
      "foundation",
      "operation",
      "evidence",
      "organization",
      "access",
      "petition",
      "privacy",
      "supervision",
      "wording"
    })
@NullMarked
package org.lianxin.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
