package org.lianxin.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of calls made at random from the interface's own description: none is answered with a
 * failure of the program or tells what it is made of, and what is refused leaves no row behind.
 */
@Tag("database")
class FuzzTest {

  private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
  private static final int CALLS =
      Integer.getInteger("lianxin.fuzz.calls", TestDatabase.isMariaDb() ? 1_000 : 4_000);
  private static final long SEED = Long.getLong("lianxin.fuzz.seed", 20_261_122);

  /** Signs of the program's inside. */
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat (org|java|jakarta)\\.|org\\.(lianxin|spring|h2|hibernate)");

  private static final int MOST_FAULTS = 20;

  /** What a refusal itself writes: what is tried in vain is counted, and some is on record. */
  private static final List<String> GROWING =
      List.of(
          "flyway_schema_history",
          "sign_in_attempt",
          "public_attempt",
          "audit_event",
          "audit_chain");

  /** Calls about somebody's own account lock it in time: one account is there for them. */
  private static final String OWN_CALLS = "/api/me";

  private static final String LOCKABLE = "assessor";

  /** Who may do most; they call more often, so that more than the door is tried. */
  private static final List<String> BUSY = List.of("officer", "registrar", "leader", "land");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);

  @Test
  void nothingThatIsSentBreaksTheProgram() throws Exception {
    try (var program = Program.start(TestDatabase.freshUrl())) {
      var cases = someCases(program);
      var jdbc = program.the(JdbcClient.class);
      var rows = new Rows(jdbc, GROWING);
      var base =
          "http://localhost:" + program.the(Environment.class).getProperty("local.server.port");
      var calls = calls(program, jdbc);
      var logins = jdbc.sql("SELECT login FROM account").query(String.class).list();
      var answers = new TreeMap<Integer, Integer>();
      var faults = new ArrayList<String>();
      for (var i = 0; i < CALLS && faults.size() < MOST_FAULTS; i++) {
        var request = somebodys(calls.next(base), logins);
        var changes = !request.method().equals("GET");
        var before = changes ? rows.now() : Map.<String, Object>of();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500 || INSIDE.matcher(answer.body()).find()) {
          faults.add("%s: %d %s".formatted(told(request), answer.statusCode(), answer.body()));
        } else if (changes && answer.statusCode() >= 400) {
          var differing = differing(before, rows.now());
          if (!differing.isEmpty()) {
            faults.add("%s: %d, but %s".formatted(told(request), answer.statusCode(), differing));
          }
        }
      }
      LOG.info("{} calls of {} operations: {}", CALLS, calls.operations(), answers);
      assertThat(faults).as("seed %d", SEED).isEmpty();
      var agreement = new Agreement(program.the(ProcessEngine.class), jdbc);
      cases.forEach(agreement::on);
    }
  }

  /** Cases at several points of their way, for calls that find something. */
  private static List<Cases.Path> someCases(Program program) {
    var cases = program.cases();
    return List.of(
        cases.registered(),
        cases.registered().escalated(),
        cases.registered().dispatched("D-CIVIL"),
        cases.registered().dispatched().noticed().signedFor("land").handled(),
        cases.registered().dispatched().noticed().signedFor("land").handled().checked().issued());
  }

  private FuzzedCalls calls(Program program, JdbcClient jdbc) {
    var json = program.the(JsonMapper.class);
    var description = program.the(Callers.class).visitor().get("/v3/api-docs").is(200).body();
    return new FuzzedCalls(
        description, FuzzTest::forms, parameter -> known(parameter, jdbc), json, random);
  }

  private static List<Map<String, Object>> forms(String path) {
    return path.equals("/api/cases") ? REGISTRATIONS : FORMS;
  }

  private static final List<Map<String, Object>> REGISTRATIONS =
      List.of(Cases.registration(), Cases.accusation());

  private static final List<Map<String, Object>> FORMS =
      List.of(
          Cases.form(Cases.escalation()),
          Cases.form(Cases.settlement()),
          Cases.form(Cases.proposal()),
          Cases.form(Cases.assignment()),
          Cases.form(Cases.acceptance()),
          Cases.form(Cases.handling()),
          Cases.form(Cases.delivery()),
          Cases.form(Cases.objection()),
          Cases.form("decision", "APPROVE", "opinion", "同意"),
          Cases.form("decision", "SIGN"),
          Cases.form("reason", "理由充分", "days", 10, "note", "请尽快"),
          Cases.form("caseNo", "ST-XZ-2026-000001", "queryCode", "23456789AB"));

  private static List<String> known(String parameter, JdbcClient jdbc) {
    return switch (parameter) {
      case "caseNo" -> strings(jdbc, "SELECT case_no FROM petition_case");
      case "id" -> strings(jdbc, "SELECT id FROM work_item WHERE status = 'OPEN'");
      case "action" ->
          List.of("supplement", "withdraw", "urge", "void", "merge", "split", "recuse");
      case "login" -> List.of(LOCKABLE, "nobody");
      case "view" -> List.of("todo", "unclaimed", "done", "started", "copied");
      case "page", "size" -> List.of("0", "1", "20", "100", "101");
      case "sort" -> List.of("receivedAt,desc", "caseNo", "dueDate,asc");
      case "year" -> List.of("2025", "2026", "2027");
      case "rule" -> List.of("C1", "C4", "C99");
      case "start", "from", "to" -> List.of("2026-08-03", "2026-02-28");
      case "length" -> List.of("5wd", "60d", "0d");
      default -> List.of();
    };
  }

  private HttpRequest somebodys(HttpRequest.Builder request, List<String> logins) {
    var own = request.copy().build().uri().getPath().startsWith(OWN_CALLS);
    if (own || random.nextInt(8) > 0) {
      var some = random.nextBoolean() ? BUSY : logins;
      var login = (own ? LOCKABLE : some.get(random.nextInt(some.size()))) + ":demo";
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
    return request.build();
  }

  private static String told(HttpRequest request) {
    var address = request.uri().toString();
    return request.method() + " " + address.substring(0, Math.min(300, address.length()));
  }

  private static Map<String, String> differing(
      Map<String, Object> before, Map<String, Object> after) {
    var changed = new TreeMap<String, String>();
    after.forEach(
        (table, now) -> {
          if (!Objects.equals(now, before.get(table))) {
            changed.put(table, before.get(table) + " → " + now);
          }
        });
    return changed;
  }

  private static List<String> strings(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
