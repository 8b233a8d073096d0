package org.lianxin.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Doer;
import org.lianxin.organization.Unit;

/**
 * Someone signed in and acting.
 *
 * @param region code of the region the unit serves; the township's for township units
 * @param standingInFor the absent colleague whose work he does; null for his own
 */
public record Actor(
    String login,
    String name,
    String unit,
    String region,
    Set<Role> roles,
    @Nullable Actor standingInFor)
    implements Serializable {

  public Actor(String login, String name, String unit, String region, Set<Role> roles) {
    this(login, name, unit, region, roles, null);
  }

  /** Where a login stands on record, this stands for somebody who has none. */
  private static final String PETITIONER_LOGIN = "petitioner";

  private static final String SYSTEM = "system";

  /** The program itself, where a rule lets something happen for a unit without anybody's doing. */
  public static Actor system(Unit forUnit) {
    return new Actor(SYSTEM, "系统", forUnit.code(), forUnit.region(), Set.of());
  }

  /** Logins that stand on record for somebody without an account; nobody may have one of them. */
  public static boolean reserved(String login) {
    return login.equals(SYSTEM) || login.equals(PETITIONER_LOGIN);
  }

  /** Whether it is the program itself. */
  public boolean isSystem() {
    return login.equals(SYSTEM) && roles.isEmpty();
  }

  /** Who acts with an account. */
  public static Actor of(Account account, Unit unit) {
    return new Actor(
        account.login(), account.name(), unit.code(), unit.region(), Set.copyOf(account.roles()));
  }

  /**
   * The petitioner, who has no account: the query code of his case stands for him.
   *
   * @param region code of the township whose case it is
   */
  public static Actor petitioner(String name, String region) {
    return new Actor(
        PETITIONER_LOGIN, name, Role.PETITIONER.name(), region, Set.of(Role.PETITIONER));
  }

  /** The same person, doing an absent colleague's work. */
  public Actor standingInFor(Actor absent) {
    return new Actor(login, name, unit, region, roles, absent);
  }

  /** As he stands in evidence. */
  public Doer doer() {
    return Doer.of(login, standingInFor == null ? null : standingInFor.login(), roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAny(Collection<Role> some) {
    return some.stream().anyMatch(roles::contains);
  }
}
