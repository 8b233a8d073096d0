package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where somebody of the staff gets mail, and of what. */
@MailTest
class OwnMailTest {

  private static final String MAIL = "/api/me/mail";
  private static final String OF_LAND = "/api/admin/accounts/land/mail";

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Post post;

  @BeforeEach
  void begin() {
    post.begin("2026-03-09T10:00");
    post.change("DELETE FROM mail_recipient");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void anAddressIsUsedOnceItsCodeHasComeBack() {
    var land = callers.as("land");
    var proposed = land.post(MAIL + "/address", Map.of("address", " land@example.cn ")).is(200);
    assertThat(proposed.text("/pending")).isEqualTo("land@example.cn");
    assertThat(proposed.body().get("address").isNull()).isTrue();
    var code = mailedCode("land");
    land.post(MAIL + "/address/confirm", Map.of("code", "0000000x")).is(422);
    assertThat(land.post(MAIL + "/address/confirm", Map.of("code", code)).is(200).text("/address"))
        .isEqualTo("land@example.cn");
    // It is spent.
    land.post(MAIL + "/address/confirm", Map.of("code", code)).is(422);
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_event WHERE chain = 'account:land' AND actor = 'land'"
                        + " AND fields = 'email'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void theCodeComesAtNightAsWellAndTheOldAddressStaysInUseUntilThen() {
    confirmed("land", "land@example.cn");
    post.at("2026-03-09T23:00");
    var land = callers.as("land");
    var changed = land.post(MAIL + "/address", Map.of("address", "neu@example.cn")).is(200);
    assertThat(changed.text("/address")).isEqualTo("land@example.cn");
    assertThat(changed.text("/pending")).isEqualTo("neu@example.cn");
    assertThat(mailedCode("land")).matches("[0-9]{8}");
  }

  @Test
  void aCodeCanBeGuessedFiveTimesAndIsGoodForHalfAnHour() {
    var land = callers.as("land");
    land.post(MAIL + "/address", Map.of("address", "land@example.cn")).is(200);
    var code = mailedCode("land");
    for (var i = 0; i < 5; i++) {
      land.post(MAIL + "/address/confirm", Map.of("code", "x" + i)).is(422);
    }
    land.post(MAIL + "/address/confirm", Map.of("code", code)).is(422);
    land.post(MAIL + "/address", Map.of("address", "land@example.cn")).is(429);
    post.at("2026-03-09T10:02");
    land.post(MAIL + "/address", Map.of("address", "land@example.cn")).is(200);
    var second = mailedCode("land");
    post.at("2026-03-09T10:32");
    land.post(MAIL + "/address/confirm", Map.of("code", second)).is(422);
  }

  @Test
  void theAdministratorOfAccountsEntersItAndItsHolderConfirmsIt() {
    var entered = callers.as("security").put(OF_LAND, Map.of("address", "land@example.cn")).is(200);
    assertThat(entered.text("/pending")).isEqualTo("land@example.cn");
    var code = mailedCode("land");
    callers.as("land").post(MAIL + "/address/confirm", Map.of("code", code)).is(200);
    assertThat(callers.as("security").get(OF_LAND).is(200).text("/address"))
        .isEqualTo("land@example.cn");
    callers.as("security").put(OF_LAND, Map.of("address", "")).is(200);
    assertThat(callers.as("land").get(MAIL).body().get("address").isNull()).isTrue();
    callers.as("security").get("/api/admin/accounts/nobody/mail").is(404);
    callers.as("security").put("/api/admin/accounts/nobody/mail", Map.of("address", "")).is(404);
    for (var other : List.of("admin", "auditor", "land", "leader")) {
      callers.as(other).get(OF_LAND).is(403);
      callers.as(other).put(OF_LAND, Map.of("address", "x@example.cn")).is(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.cn,b@example.cn", "a@example.cn\r\nBcc: b@c.cn", "nobody"})
  void whatIsNoAddressIsRefused(String address) {
    var refused = callers.as("land").post(MAIL + "/address", Map.of("address", address)).is(422);
    assertThat(refused.fieldsRefused()).containsExactly("address");
    assertThat(refused.text("/errors/0/message")).contains("name@example.cn");
  }

  @Test
  void everybodyChoosesWhatHeGets() {
    var land = callers.as("land");
    var usual = land.get(MAIL).is(200);
    assertThat(usual.body().get("on").asBoolean()).isTrue();
    assertThat(usual.body().get("digest").asBoolean()).isTrue();
    assertThat(usual.body().get("topics").valueStream().map(t -> t.asString()))
        .containsExactlyInAnyOrder("PROGRESS", "WORK", "PERIOD", "OVERDUE");
    land.put(MAIL, Map.of("topics", List.of("WORK"), "digest", false)).is(200);
    var chosen = land.get(MAIL).is(200).body();
    assertThat(chosen.get("digest").asBoolean()).isFalse();
    assertThat(chosen.get("topics")).hasSize(1);
    land.put(MAIL, Map.of("topics", List.of("NONSENSE"))).is(400);
    callers.visitor().get(MAIL).is(401);
  }

  private void confirmed(String login, String address) {
    callers.as(login).post(MAIL + "/address", Map.of("address", address)).is(200);
    var code = mailedCode(login);
    callers.as(login).post(MAIL + "/address/confirm", Map.of("code", code)).is(200);
    post.at("2026-03-09T12:00");
  }

  private String mailedCode(String login) {
    post.forget();
    post.work();
    var mail =
        post.arrived().stream()
            .filter(m -> Post.receiver(m).equals(login))
            .findFirst()
            .orElseThrow();
    return Post.subject(mail).replaceAll(".*：", "");
  }
}
