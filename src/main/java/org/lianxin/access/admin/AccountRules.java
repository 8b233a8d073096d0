package org.lianxin.access.admin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;

/** What an account may be; domain.md §2 and §8.5. */
final class AccountRules {

  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,49}");

  /** Of these nobody may hold two; and they see no case, so they hold no role beside. */
  private static final Set<Role> ADMINISTRATORS =
      EnumSet.of(Role.SYS_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

  private AccountRules() {}

  static boolean fitsAsLogin(String login) {
    return LOGIN.matcher(login).matches() && !Actor.reserved(login);
  }

  /** Key of the sentence that says why nobody may hold these roles together. */
  static Optional<String> fault(Collection<Role> roles) {
    if (roles.isEmpty()) {
      return Optional.of("roles.missing");
    }
    if (roles.contains(Role.PETITIONER)) {
      return Optional.of("roles.petitioner");
    }
    var administrating = roles.stream().filter(ADMINISTRATORS::contains).count();
    if (administrating > 1) {
      return Optional.of("roles.separated");
    }
    return administrating == 1 && Set.copyOf(roles).size() > 1
        ? Optional.of("roles.administrator")
        : Optional.empty();
  }
}
