package org.lianxin.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long logs are kept: not less than six months (《网络安全法》2025 Art. 23(3)), of which the longest
 * six in a row have 184 days. With less the program does not start.
 */
@Component
class LogRetention {

  private static final int SIX_MONTHS = 184;

  LogRetention(@Value("${lianxin.log-retention-days}") int days) {
    if (days < SIX_MONTHS) {
      throw new IllegalStateException(
          "lianxin.log-retention-days is "
              + days
              + "; the law asks for six months, that is "
              + SIX_MONTHS
              + " days (Cybersecurity Law Art. 23)");
    }
  }
}
