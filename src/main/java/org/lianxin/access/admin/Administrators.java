package org.lianxin.access.admin;

import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.foundation.Refusals.NotAllowed;

/** 三员分立: who of the three may do what; domain.md §2. */
final class Administrators {

  private Administrators() {}

  /** The one for units, villages and categories. */
  static String forTheSystem(Actor actor) {
    return require(actor, Role.SYS_ADMIN);
  }

  /** The one for accounts. */
  static String forAccounts(Actor actor) {
    return require(actor, Role.SECURITY_ADMIN);
  }

  private static String require(Actor actor, Role role) {
    if (!actor.is(role)) {
      throw new NotAllowed();
    }
    return actor.login();
  }
}
