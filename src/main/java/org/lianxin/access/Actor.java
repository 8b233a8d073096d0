package org.lianxin.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import org.lianxin.organization.Unit;

/**
 * Someone signed in and acting.
 *
 * @param region code of the region the unit serves; the township's for township units
 */
public record Actor(String login, String name, String unit, String region, Set<Role> roles)
    implements Serializable {

  private static final String SYSTEM = "system";

  /** The program itself, where a rule lets something happen for a unit without anybody's doing. */
  public static Actor system(Unit forUnit) {
    return new Actor(SYSTEM, "系统", forUnit.code(), forUnit.region(), Set.of());
  }

  /** Whether it is the program itself. */
  public boolean isSystem() {
    return login.equals(SYSTEM) && roles.isEmpty();
  }

  static Actor of(Account account, Unit unit) {
    return new Actor(
        account.login(), account.name(), unit.code(), unit.region(), Set.copyOf(account.roles()));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAny(Collection<Role> some) {
    return some.stream().anyMatch(roles::contains);
  }
}
