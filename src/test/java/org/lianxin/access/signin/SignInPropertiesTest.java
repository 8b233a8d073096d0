package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Role;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How strict it is unless somebody sets it otherwise; issue 4. */
class SignInPropertiesTest {

  @Test
  void fiveThenAMinuteTenThenHalfAnHour() {
    var settings = with(Map.of());
    assertThat(settings.waitAfter()).isEqualTo(5);
    assertThat(settings.window()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.lockAfter()).isEqualTo(10);
    assertThat(settings.lock()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.sessions()).isEqualTo(3);
  }

  @Test
  void leadersLiaisonAndTheThreeAdministratorsNeedASecondFactorWhereItIsRequired() {
    var settings = with(Map.of());
    assertThat(settings.secondFactor()).isFalse();
    assertThat(settings.secondFactorRoles())
        .containsExactlyInAnyOrder(
            Role.TOWN_LEADER,
            Role.DISCIPLINE_LIAISON,
            Role.SYS_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDITOR);
    assertThat(with(Map.of("lianxin.sign-in.second-factor-roles", "AUDITOR")).secondFactorRoles())
        .containsExactly(Role.AUDITOR);
  }

  private static SignInProperties with(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("lianxin.sign-in", SignInProperties.class);
  }
}
