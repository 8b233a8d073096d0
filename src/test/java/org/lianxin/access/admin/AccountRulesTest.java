package org.lianxin.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.access.Role;

/** 三员分立 (domain.md §2): nobody holds two of the three, and none of them sees a case. */
class AccountRulesTest {

  private static final Set<Role> THREE =
      EnumSet.of(Role.SYS_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

  @ParameterizedTest
  @CsvSource({
    "SYS_ADMIN,                        ",
    "SECURITY_ADMIN,                   ",
    "AUDITOR,                          ",
    "SYS_ADMIN SECURITY_ADMIN,         roles.separated",
    "SYS_ADMIN AUDITOR,                roles.separated",
    "SECURITY_ADMIN AUDITOR,           roles.separated",
    "SYS_ADMIN SECURITY_ADMIN AUDITOR, roles.separated",
    "PETITIONER,                       roles.petitioner",
    "'',                               roles.missing",
    "LEAD_HANDLER CO_HANDLER,          ",
    "TOWN_OFFICE PUBLICITY_REVIEWER,   "
  })
  void whoMayBeWhat(String roles, String fault) {
    assertThat(AccountRules.fault(of(roles)).orElse(null)).isEqualTo(fault);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void anAdministratorIsNothingElse(Role other) {
    for (var administrator : THREE) {
      var both = EnumSet.of(administrator, other);
      assertThat(AccountRules.fault(both).isEmpty())
          .as(both.toString())
          .isEqualTo(administrator == other);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wangwu, true", "wang.wu-2, true", "w, false", "2wang, false", "Wangwu, false",
    "王五, false", "wang wu, false", "system, false", "petitioner, false", "'', false"
  })
  void whatALoginLooksLike(String login, boolean fits) {
    assertThat(AccountRules.fitsAsLogin(login)).isEqualTo(fits);
  }

  @Test
  void aLoginHasAtMostFiftyCharacters() {
    var fifty = "a" + "b".repeat(49);
    assertThat(AccountRules.fitsAsLogin(fifty)).isTrue();
    assertThat(AccountRules.fitsAsLogin(fifty + "b")).isFalse();
  }

  private static Set<Role> of(String names) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names.split(" "))
        .filter(n -> !n.isEmpty())
        .map(Role::valueOf)
        .forEach(roles::add);
    return roles;
  }
}
