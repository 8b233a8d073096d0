package org.lianxin.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The accounts of the staff, made and changed by the administrator of accounts alone. */
@DatabaseTest
class AccountAdministrationTest {

  private static final String ACCOUNTS = "/api/admin/accounts";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Callers callers;

  private final String login = "staff" + NUMBER.incrementAndGet();

  @Test
  void anAccountIsMadeListedChangedAndTakenOutOfUse() {
    var made = create("roles", List.of("ASSESSOR")).is(201);
    assertThat(made.text("/account/mustChangePassword")).isEqualTo("true");
    assertThat(made.text("/password")).matches("(\\w{4}-){3}\\w{4}");
    var listed = callers.as("security").get(ACCOUNTS + "?q=" + login).is(200);
    assertThat(listed.text("/total")).isEqualTo("1");
    assertThat(listed.text("/items/0/unit")).isEqualTo("SYSTEM");
    assertThat(listed.response().body()).doesNotContain("argon2");

    var changed = change(null, "roles", List.of("ARCHIVIST"), "name", "李四").is(200);
    assertThat(changed.text("/roles/0")).isEqualTo("ARCHIVIST");
    assertThat(changed.text("/name")).isEqualTo("李四");
    callers.as(login, made.text("/password")).get("/api/me").is(200);

    change(null, "active", false).is(200);
    callers.as(login, made.text("/password")).get("/api/me").is(401);
    change(null, "active", true).is(200);
    callers.as(login, made.text("/password")).get("/api/me").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "auditor", "officer", "leader", "registrar", "liaison"})
  void nobodyElseMayEvenLook(String other) {
    var caller = callers.as(other);
    for (var path : List.of(ACCOUNTS, ACCOUNTS + "/officer", ACCOUNTS + "/nobody-there")) {
      caller.get(path).is(403);
    }
    caller.post(ACCOUNTS, entered()).is(403);
    caller.put(ACCOUNTS + "/officer", entered()).is(403);
    for (var call : List.of("password", "unlock", "second-factor/end")) {
      caller.post(ACCOUNTS + "/officer/" + call, Map.of()).is(403);
    }
  }

  @Test
  void anAccountThatIsNotThereIsNotFound() {
    var security = callers.as("security");
    security.get(ACCOUNTS + "/nobody-there").is(404);
    security.put(ACCOUNTS + "/nobody-there", entered()).is(404);
    for (var call : List.of("password", "unlock", "second-factor/end")) {
      security.post(ACCOUNTS + "/nobody-there/" + call, Map.of()).is(404);
    }
    callers.visitor().get(ACCOUNTS).is(401);
  }

  @ParameterizedTest
  @CsvSource({
    "login,    'Wang Wu',       login",
    "login,    system,          login",
    "login,    officer,         login",
    "name,     '',              name",
    "unit,     NOWHERE,         unit",
    "password, too-short,       password",
    "password, qwertyuiop12,    password"
  })
  void whatIsWrongIsSaidBesideItsField(String field, String value, String refused) {
    assertThat(create(field, value).is(422).fieldsRefused()).containsExactly(refused);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(callers.as("security").post(ACCOUNTS, Map.of()).is(422).fieldsRefused())
        .containsExactlyInAnyOrder("login", "name", "unit", "roles");
    callers.as("security").post(ACCOUNTS, with("roles", List.of("EMPEROR"))).is(400);
  }

  /** 三员分立, domain.md §2: refused when it is made and when it is changed. */
  @ParameterizedTest
  @CsvSource({
    "SYS_ADMIN, SECURITY_ADMIN",
    "SYS_ADMIN, AUDITOR",
    "SECURITY_ADMIN, AUDITOR",
    "AUDITOR, STATION_OFFICER",
    "PETITIONER, ASSESSOR"
  })
  void nobodyHoldsTwoOfTheThree(String one, String other) {
    var both = List.of(one, other);
    assertThat(create("roles", both).is(422).fieldsRefused()).containsExactly("roles");
    create("roles", List.of("ASSESSOR")).is(201);
    assertThat(change(null, "roles", both).is(422).fieldsRefused()).containsExactly("roles");
  }

  @Test
  void nobodyChangesHisOwnRolesOrTakesHimselfOut() {
    var own = ACCOUNTS + "/security";
    var security = callers.as("security");
    var as = Map.of("name", "安全管理员", "unit", "SYSTEM", "roles", List.of("SECURITY_ADMIN"));
    var auditor = new HashMap<String, Object>(as);
    auditor.put("roles", List.of("AUDITOR"));
    assertThat(security.put(own, auditor).is(422).fieldsRefused()).containsExactly("roles");
    var out = new HashMap<String, Object>(as);
    out.put("active", false);
    assertThat(security.put(own, out).is(422).fieldsRefused()).containsExactly("active");
    security.post(own + "/second-factor/end", Map.of()).is(422);
  }

  @Test
  void whoChangesAnOlderVersionIsToldSo() {
    var version = create("name", "张三").is(201).text("/account/version");
    change(version, "name", "李四").is(200);
    change(version, "name", "王五").is(409);
    change("nonsense", "name", "王五").is(400);
  }

  /** What a form does not offer is not taken from it. */
  @Test
  void nothingElseIsTakenFromWhatIsSent() {
    var sent = with("name", "张三");
    sent.put("demo", true);
    sent.put("mustChange", false);
    sent.put("passwordHash", "{noop}x");
    sent.put("version", 99);
    callers.as("security").post(ACCOUNTS, sent).is(201);
    var made = callers.as("security").get(ACCOUNTS + "/" + login).is(200);
    assertThat(made.text("/demo")).isEqualTo("false");
    assertThat(made.text("/mustChangePassword")).isEqualTo("true");
    assertThat(made.text("/version")).isEqualTo("0");
  }

  private Answer create(String field, Object value) {
    return callers.as("security").post(ACCOUNTS, with(field, value));
  }

  private Answer change(String version, Object... fields) {
    var sent = entered();
    for (var i = 0; i < fields.length; i += 2) {
      sent.put((String) fields[i], fields[i + 1]);
    }
    var headers = version == null ? new String[0] : new String[] {"If-Match", version};
    return callers.as("security").put(ACCOUNTS + "/" + login, sent, headers);
  }

  private Map<String, Object> with(String field, Object value) {
    var sent = entered();
    sent.put(field, value);
    return sent;
  }

  private Map<String, Object> entered() {
    return new HashMap<>(
        Map.of("login", login, "name", "张三", "unit", "SYSTEM", "roles", List.of("ASSESSOR")));
  }
}
