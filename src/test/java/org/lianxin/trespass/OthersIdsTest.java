package org.lianxin.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every call that takes an id, by somebody without any right to what the id names: he is refused,
 * and told nothing of what he has not guessed right. The calls come from the interface's own
 * description, so that a new one is asked too.
 */
@DatabaseTest
class OthersIdsTest {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** Read by everybody signed in, or open to everybody; which ledger there is is no secret. */
  private static final Set<String> FOR_ALL =
      Set.of("GET /api/calendar/{year}", "GET /api/ledgers/{ledger}.xlsx");

  /** Doors for a few whom their role lets in; codes of units are known to all. */
  private static final List<String> SHUT =
      List.of(
          "/api/admin/",
          "/api/calendar/",
          "/api/assessments/",
          "/api/privacy/incidents/",
          "/api/units/",
          "/api/notices/");

  /** Ids of these calls say what is to be done, not with what. */
  private static final Map<String, String> NO_SECRET =
      Map.of("action", "supplement", "date", "2026-03-05", "type", "ACCEPTED", "year", "2026");

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Autowired Callers callers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Ids ids;
  @Autowired BusinessClock clock;

  @Test
  void whoHasNoRightToItReachesNothingByAnyId() {
    var known = known();
    var calls = calls();
    assertThat(calls.size()).isGreaterThan(35);
    var wrong = new ArrayList<String>();
    for (var login : List.of("assessor", "officer2")) {
      for (var call : calls) {
        if (login.equals("assessor") && call.path.startsWith("/api/assessments/")) {
          // The assessor's own work; what others may not do there AssessmentTest says.
          continue;
        }
        var name = call.method + " " + call.path;
        var right = answered(login, call, known);
        var guessed = answered(login, call, guesses());
        // Some doors are shut before anything is looked up; of what somebody else was told not even
        // this is said, that there is something.
        var shut = SHUT.stream().anyMatch(call.path::startsWith);
        if (right != (call.path.startsWith("/api/messages/") ? 404 : 403)) {
          wrong.add("%s %s of somebody else: %d".formatted(login, name, right));
        }
        if (guessed != (shut ? 403 : 404)) {
          wrong.add("%s %s of nobody: %d".formatted(login, name, guessed));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoIsNotSignedInReachesNothingByAnyId() {
    var known = known();
    for (var call : calls()) {
      var answer = callers.visitor().call(call.method, filled(call.path, known));
      // A browser's call without its token is refused before anything else.
      assertThat(answer.status()).as(call.path).isIn(401, 403);
    }
  }

  private record Call(String method, String path) {}

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    callers
        .visitor()
        .get("/v3/api-docs")
        .is(200)
        .body()
        .get("paths")
        .propertyStream()
        .filter(path -> path.getKey().contains("{") && !path.getKey().startsWith("/api/public/"))
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT))
                    .filter(method -> !FOR_ALL.contains(method + " " + path.getKey()))
                    .forEach(method -> calls.add(new Call(method, path.getKey()))));
    return calls;
  }

  private int answered(String login, Call call, Map<String, String> values) {
    var address = filled(call.path, values);
    var caller = callers.as(login);
    return switch (call.method) {
      case "GET" -> caller.get(address).status();
      case "PUT" -> caller.put(address, Map.of()).status();
      case "POST" -> caller.post(address, Map.of()).status();
      default -> caller.call(call.method, address).status();
    };
  }

  /** By the beginning of the path, because an {@code id} is of many things. */
  private static String filled(String path, Map<String, String> values) {
    var filled = path;
    for (var value : values.entrySet()) {
      var key = value.getKey().split(" ");
      if (key.length == 1 || path.startsWith(key[0])) {
        filled = filled.replace("{" + key[key.length - 1] + "}", value.getValue());
      }
    }
    assertThat(filled).as("an id that this test does not know").doesNotContain("{");
    return filled;
  }

  /** What is there, and neither the assessor's nor another station's. */
  private Map<String, String> known() {
    var file = callers.as("officer").upload("/api/attachments", "a.pdf", PDF).is(201).text("/id");
    var path = new Cases(callers).registered("attachments", List.of(file));
    var ids = new TreeMap<>(NO_SECRET);
    ids.put("caseNo", path.caseNo);
    ids.put("/api/cases/ id", file);
    ids.put("/api/work-items/ id", path.item("settleOnSite"));
    ids.put("/api/messages/ id", message(path.caseNo));
    ids.put("/api/absences/ id", absence());
    ids.put("/api/admin/jobs/ id", this.ids.next().toString());
    ids.put("/api/admin/deliveries/ id", this.ids.next().toString());
    ids.put("/api/privacy/incidents/ id", this.ids.next().toString());
    ids.put("/api/retention/lists/ id", destructionList());
    ids.put("/api/privacy/requests/ id", request(path));
    ids.put("/api/notices/ id", this.ids.next().toString());
    ids.put("/api/assessments/ id", this.ids.next().toString());
    ids.put("/api/supervision/ id", sheet());
    ids.put("/api/reports/ id", report());
    ids.put("login", "officer");
    ids.put("code", "ST-XZ");
    ids.put("file", file);
    ids.put("unit", "ST-XZ");
    ids.put("member", one("SELECT MIN(id) FROM unit_member WHERE unit = 'ST-XZ'"));
    ids.put("phrase", one("SELECT MIN(id) FROM phrase"));
    ids.put("key", one("SELECT MIN(wording_key) FROM wording"));
    return ids;
  }

  private Map<String, String> guesses() {
    var guess = ids.next().toString();
    var ids = new TreeMap<>(NO_SECRET);
    ids.put("caseNo", "ST-XZ-2026-999999");
    for (var key : List.of("id", "login", "code", "file", "unit", "member", "phrase", "key")) {
      ids.put(key, guess);
    }
    return ids;
  }

  private String request(Cases.Path path) {
    path.acts(
        "officer",
        "requestPrivacy",
        "kind",
        "EXPLAIN",
        "person",
        "0",
        "detail",
        "依据什么",
        "signMethod",
        "SIGNATURE");
    return one("SELECT id FROM privacy_request WHERE case_no = '" + path.caseNo + "'");
  }

  private String sheet() {
    return callers
        .as("registrar")
        .post(
            "/api/supervision/sheets",
            Map.of("unit", "D-LAND", "level", "REMIND", "cause", "OVERDUE", "text", "请说明进展。"))
        .is(201)
        .text("/id");
  }

  private String message(String caseNo) {
    var id = ids.next().toString();
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO message (id, recipient, case_no, kind, level, about, at)"
                        + " VALUES (?, 'somebody-else', ?, 'URGED', 0, ?, ?)")
                .params(id, caseNo, id, Timestamp.from(clock.instant()))
                .update());
    return id;
  }

  private String destructionList() {
    var id = ids.next().toString();
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO destruction_list (id, unit, township, sealed, state, reason,"
                        + " cases, proposed_by, proposer, proposed_at) VALUES (?, 'SYSTEM',"
                        + " '990101001000', FALSE, 'PROPOSED', '期满', 0, 'archivist', '档案员', ?)")
                .params(id, Timestamp.from(clock.instant()))
                .update());
    return id;
  }

  /** A draft, which nobody but its station reads. */
  private String report() {
    var first = "SELECT MIN(id) FROM report WHERE unit = 'ST-XZ' AND to_on = '2025-01-02'";
    if (jdbc.sql(first).query(String.class).optional().isEmpty()) {
      var asked =
          Map.of("kind", "HALF_YEAR", "unit", "ST-XZ", "from", "2025-01-02", "to", "2025-01-02");
      callers.as("chief").post("/api/reports", asked).is(201);
    }
    return one(first);
  }

  private String absence() {
    var entered =
        callers
            .as("registrar")
            .post(
                "/api/absences",
                Map.of("deputy", "registrar2", "from", "2029-01-01", "until", "2029-01-02"))
            .is(201)
            .text("/id");
    callers.as("registrar").post("/api/absences/" + entered + "/end", Map.of()).is(204);
    return entered;
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
