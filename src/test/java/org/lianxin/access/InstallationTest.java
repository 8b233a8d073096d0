package org.lianxin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinApplication;
import org.lianxin.organization.Organization;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.TestKeys;
import org.lianxin.testing.WebBrowser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A real installation begins with nothing: no account, no password, no unit. */
@Tag("database")
class InstallationTest {

  private static final String ACCOUNTS = "/api/admin/accounts";
  private static final String KEY = "--" + TestKeys.QUERY_CODES;
  private static final String KEYS = "--" + TestKeys.PROTECTION;

  /** Stays without an account, so every refused start may try it. */
  private static final String EMPTY = TestDatabase.freshUrl();

  @TempDir Path folder;

  @Test
  void withoutAFirstAdministratorItRefusesToStartAndSaysWhatItNeeds() {
    assertThatThrownBy(() -> start(EMPTY, KEY, KEYS))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("LIANXIN_ADMIN_LOGIN")
        .hasMessageContaining("LIANXIN_ADMIN_PASSWORD");
  }

  @Test
  void aShortPasswordOfTheFirstAdministratorIsRefused() {
    assertThatThrownBy(
            () ->
                start(
                    EMPTY,
                    KEY,
                    KEYS,
                    "--lianxin.admin.login=root",
                    "--lianxin.admin.password=short"))
        .rootCause()
        .hasMessageContaining("12 characters");
  }

  @Test
  void withoutAKeyForTheQueryCodesItRefusesToStartAndSaysSo() {
    assertThatThrownBy(() -> start(EMPTY, KEYS, "--lianxin.admin.login=root", PASSWORD))
        .rootCause()
        .hasMessageContaining("LIANXIN_QUERY_CODE_KEY");
  }

  /** Whatever would be kept would lie open. */
  @Test
  void withoutKeysForPersonalDataItRefusesToStartAndSaysSo() {
    assertThatThrownBy(() -> start(EMPTY, KEY, "--lianxin.admin.login=root", PASSWORD))
        .rootCause()
        .hasMessageContaining("LIANXIN_KEYS");
  }

  @Test
  void theFirstTwoAdministratorsAreTheOnlyAccountsAndProveThemselvesAndTheUnitsAreTheCountysOwn()
      throws Exception {
    Files.writeString(
        folder.resolve("units.csv"),
        "code,name,kind,region,phone\nST-A,甲村群众工作站,STATION,880101001000,0880-5550001\n");
    Files.writeString(
        folder.resolve("villages.csv"),
        "code,name,township,station\n880101001201,甲村,880101001000,ST-A\n");
    try (var running =
        start(
            TestDatabase.freshUrl(),
            KEY,
            KEYS,
            "--lianxin.admin.login=root",
            PASSWORD,
            "--lianxin.admin.security-login=keeper",
            "--server.servlet.session.cookie.secure=false",
            "--lianxin.organization.dir=" + folder)) {
      var accounts = running.getBean(Accounts.class);
      assertThat(accounts.find("root").orElseThrow().roles()).containsExactly(Role.SYS_ADMIN);
      assertThat(accounts.find("keeper").orElseThrow().roles())
          .containsExactly(Role.SECURITY_ADMIN);
      assertThat(accounts.find("officer")).isEmpty();
      var units = running.getBean(Organization.class).units();
      assertThat(units).extracting("code").containsExactlyInAnyOrder("SYSTEM", "ST-A");
      // 三员分立: whoever makes the accounts is not who sets up the system; both prove themselves.
      var port = running.getEnvironment().getRequiredProperty("local.server.port");
      var keeper = new WebBrowser(port);
      keeper.signIn("keeper", "long-enough-for-a-test").is(204);
      assertThat(keeper.get(ACCOUNTS).is(403).text("/title")).isEqualTo("请先修改密码");
      var fresh = "my own, and longer than that";
      var changed = Map.of("current", "long-enough-for-a-test", "password", fresh);
      keeper.post("/api/me/password", changed).is(204);
      keeper.signIn("keeper", fresh).is(204);
      // The default roles are required to have one.
      assertThat(keeper.get(ACCOUNTS).is(403).text("/title")).isEqualTo("请先绑定动态验证码");
      assertThat(keeper.get("/api/me/security").text("/secondFactorRequired")).isEqualTo("true");
      keeper.post("/api/me/second-factor", Map.of("password", fresh)).is(200);
    }
  }

  @Test
  void theInventedCountyCanBeTriedOnAnyDatabaseAndItsAccountsSignInNowhereElse() {
    var database = TestDatabase.freshUrl();
    try (var demo = start(database, KEY, KEYS, "--lianxin.demo.enabled=true")) {
      var accounts = demo.getBean(Accounts.class);
      assertThat(accounts.find("officer")).isPresent();
      assertThat(accounts.find("root")).isEmpty();
      basic(demo, "officer").is(200);
      // Not even then does a database server's installation tell whom one can sign in as.
      var about = about(demo);
      assertThat(about.text("/demo")).isEqualTo("true");
      assertThat(about.body().get("accounts")).isEmpty();
    }
    try (var real = start(database, KEY, KEYS)) {
      basic(real, "officer").is(401);
      var about = about(real);
      assertThat(about.text("/demo")).isEqualTo("false");
      assertThat(about.body().get("accounts")).isEmpty();
    }
  }

  private static Answer about(ConfigurableApplicationContext running) {
    return new Callers(running.getEnvironment(), JsonMapper.shared())
        .visitor()
        .get("/api/public/about")
        .is(200);
  }

  private static Answer basic(ConfigurableApplicationContext running, String login) {
    return new Callers(running.getEnvironment(), JsonMapper.shared()).as(login).get("/api/me");
  }

  private static final String PASSWORD = "--lianxin.admin.password=long-enough-for-a-test";

  private static ConfigurableApplicationContext start(String url, String... settings) {
    var all =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=mysql",
                "--server.port=0",
                "--logging.file.name=target/installation.log",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password="));
    all.addAll(List.of(settings));
    return new SpringApplicationBuilder(LianxinApplication.class).run(all.toArray(String[]::new));
  }
}
