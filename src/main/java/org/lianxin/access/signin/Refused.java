package org.lianxin.access.signin;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not let in, beyond a password that does not fit. */
final class Refused {

  private Refused() {}

  /** Too many attempts in vain. */
  static final class Paused extends AuthenticationException {
    private final transient Instant until;

    Paused(Instant until) {
      super("paused");
      this.until = until;
    }

    Instant until() {
      return until;
    }
  }

  /** The password fits; the code is missing, wrong or used before. */
  static final class CodeNeeded extends AuthenticationException {
    CodeNeeded() {
      super("code needed");
    }
  }
}
