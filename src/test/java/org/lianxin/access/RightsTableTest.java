package org.lianxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.CsvFile;
import org.lianxin.petition.CaseState;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of rights, read as a lawyer reads it, against what the server answers: every role, in
 * every place that matters, in every state of a case, for every action and every way to read.
 */
@DatabaseTest
class RightsTableTest {

  /** No form has such a field: the form is refused when, and only when, the action is allowed. */
  private static final Map<String, Object> NO_FORM = Map.of("noSuchField", true);

  private static final String NAME = "司马表中";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String STATION = "ST-XZ";
  private static final String LEAD = "D-LAND";
  private static final String CO = "D-CIVIL";
  private static final String COUNTY = "COUNTY";
  private static final String DISCIPLINE = "DISCIPLINE";

  /** Where a role is held, in every state of a case. */
  private static List<String> places(Role role) {
    return switch (role) {
      case STATION_OFFICER, STATION_CHIEF, VILLAGE_CADRE, MEDIATOR -> List.of(STATION);
      case TOWN_OFFICE, PUBLICITY_REVIEWER -> List.of("OFFICE");
      case TOWN_LEADER -> List.of("TOWN");
      case SUPERVISOR, REVIEW_OFFICER, ASSESSOR -> List.of(COUNTY);
      case DISCIPLINE_LIAISON -> List.of(DISCIPLINE);
      case ARCHIVIST, SYS_ADMIN, SECURITY_ADMIN, AUDITOR -> List.of("SYSTEM");
      case DEPT_HEAD -> List.of(LEAD, CO);
      case LEAD_HANDLER -> List.of(LEAD);
      case CO_HANDLER -> List.of(CO);
      case PETITIONER -> List.of();
    };
  }

  /** Where it is held too, and should count for nothing or for something else. */
  private static List<String> otherPlaces(Role role) {
    return switch (role) {
      case STATION_OFFICER, STATION_CHIEF -> List.of("ST-QC", "TOWN");
      case TOWN_OFFICE, TOWN_LEADER -> List.of(COUNTY, STATION);
      case SUPERVISOR, REVIEW_OFFICER, DISCIPLINE_LIAISON -> List.of("OFFICE");
      case DEPT_HEAD -> List.of("D-WATER");
      case LEAD_HANDLER -> List.of(CO, "D-WATER");
      case CO_HANDLER -> List.of(LEAD, "D-WATER");
      default -> List.of();
    };
  }

  /** It is enough to see there that a state changes nothing. */
  private static final Set<CaseState> FOR_OTHER_PLACES =
      EnumSet.of(CaseState.DISPATCHED, CaseState.RECHECK, CaseState.CLOSED, CaseState.TRANSFERRED);

  /** Who may do what is decided before any SQL: on the second database the states above will do. */
  private static final Set<CaseState> STATES =
      TestDatabase.isMariaDb() ? FOR_OTHER_PLACES : EnumSet.allOf(CaseState.class);

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final List<String[]> table = CsvFile.rows(new ClassPathResource("access/rights.csv"), 7);
  private final List<Person> people = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  /** Somebody of one role in one unit. */
  private record Person(String login, Role role, String unit, boolean inItsPlace) {

    boolean askedIn(CaseState state) {
      return inItsPlace || FOR_OTHER_PLACES.contains(state);
    }
  }

  /**
   * A case in a state.
   *
   * @param reviewed whether the petitioner has asked for review
   * @param items its open items
   */
  private record Subject(
      String caseNo,
      CaseState state,
      boolean sealed,
      boolean reviewed,
      List<Item> items,
      String file,
      String queryCode) {}

  private record Item(String id, String unit, String roles) {

    boolean isFor(Person person) {
      return unit.equals(person.unit) && List.of(roles.split(",")).contains(person.role.name());
    }
  }

  private record Found(String id, String unit, String roles, String caseNo) {}

  @BeforeEach
  void gather() {
    clock.moveTo(Instant.parse("2026-04-02T10:00:00+08:00"));
    for (var role : Role.values()) {
      places(role).forEach(unit -> people.add(person(role, unit, true)));
      otherPlaces(role).forEach(unit -> people.add(person(role, unit, false)));
    }
  }

  private Person person(Role role, String unit, boolean inItsPlace) {
    var login = ("of-the-table-" + role + "-" + unit).toLowerCase(Locale.ROOT);
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    "INSERT INTO account (login, name, unit, roles, password_hash, active)"
                        + " SELECT ?, ?, ?, ?, password_hash, TRUE FROM account WHERE login = ?")
                .params(login, login, unit, role.name(), "officer")
                .update());
    return new Person(login, role, unit, inItsPlace);
  }

  /** Other tests count on who works where, and on cases that stand where they have got to. */
  @AfterEach
  void leaveNothing() {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("DELETE FROM account WHERE login LIKE 'of-the-table-%'").update();
          subjects.forEach(subject -> put(subject.caseNo, stateOf(subject), null));
        });
    clock.release();
  }

  private static CaseState stateOf(Subject subject) {
    return subject.sealed ? CaseState.TRANSFERRED : CaseState.DISPATCHED;
  }

  @Test
  void whatTheServerAnswersIsWhatTheTableSays() throws Exception {
    for (var state : STATES) {
      subjects.add(subject(state, Set.of("REVIEW", "RECHECK").contains(state.name())));
    }
    subjects.add(subject(CaseState.FINALIZED, true));
    subjects.add(sealed(CaseState.TRANSFERRED));
    subjects.add(sealed(CaseState.CLOSED));
    var wrong = new ArrayList<String>();
    var asked = 0;
    var pool = Executors.newFixedThreadPool(4);
    try {
      var jobs =
          subjects.stream().<Callable<List<String>>>map(subject -> () -> compare(subject)).toList();
      for (var done : pool.invokeAll(jobs)) {
        var lines = done.get();
        asked += lines.size();
        lines.stream().filter(line -> !line.isEmpty()).forEach(wrong::add);
      }
    } finally {
      pool.shutdown();
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).as("questions").isGreaterThan(TestDatabase.isMariaDb() ? 5_000 : 15_000);
  }

  /** One line for each question; empty where the answer is the table's. */
  private List<String> compare(Subject subject) {
    var lines = new ArrayList<String>();
    for (var person : people.stream().filter(p -> p.askedIn(subject.state)).toList()) {
      for (var action : actions()) {
        lines.add(
            line(
                person,
                subject,
                action,
                expected(person, subject, action),
                acted(person, subject, action)));
      }
      reading(person, subject)
          .forEach(
              (question, pair) -> lines.add(line(person, subject, question, pair[0], pair[1])));
    }
    lines.addAll(ofThePetitioner(subject));
    return lines;
  }

  /** He has no account: what his code offers him is what the table allows him. */
  private List<String> ofThePetitioner(Subject subject) {
    var lines = new ArrayList<String>();
    var offered =
        callers
            .visitor()
            .post(
                "/api/public/track",
                Map.of("caseNo", subject.caseNo, "queryCode", subject.queryCode))
            .is(200)
            .body()
            .get("actions");
    var himself = new Person("petitioner", Role.PETITIONER, "", true);
    for (var action : actions()) {
      var expected = expected(himself, subject, action);
      var may = offered.get(action);
      // What else may stand in the way says the action itself.
      var answered =
          may == null
              ? "never"
              : may.asBoolean() || expected.equals("allowed") ? "allowed" : "not in this state";
      lines.add(line(himself, subject, action, expected, answered));
    }
    return lines;
  }

  private static String line(
      Person person, Subject subject, String question, String expected, String answered) {
    return expected.equals(answered)
        ? ""
        : "%s %s in %s%s: the table says %s, the server %s"
            .formatted(
                person.login,
                question,
                subject.state,
                subject.sealed ? " (sealed)" : "",
                expected,
                answered);
  }

  private String acted(Person person, Subject subject, String action) {
    var answer =
        callers
            .as(person.login)
            .post("/api/cases/" + subject.caseNo + "/actions/" + action, NO_FORM);
    return switch (answer.status()) {
      case 403 -> "never";
      case 409 -> answer.text("/detail").equals("本件目前的状态不能这样办理。") ? "not in this state" : "allowed";
      case 422 -> "allowed";
      default -> String.valueOf(answer.status());
    };
  }

  private String expected(Person person, Subject subject, String action) {
    var his =
        rows(person, subject).filter(row -> List.of(row[5].split(" ")).contains(action)).toList();
    if (his.isEmpty()) {
      return "never";
    }
    return his.stream().anyMatch(row -> holds(row, subject)) ? "allowed" : "not in this state";
  }

  private Map<String, String[]> reading(Person person, Subject subject) {
    var caller = callers.as(person.login);
    var path = "/api/cases/" + subject.caseNo;
    var seen = seen(person, subject, "P2", "P4");
    var plain = seen(person, subject, "P3", "P4");
    var none = seen.isEmpty();
    var status = none ? "403" : "200";
    var shown = caller.get(path);
    var answers = new java.util.TreeMap<String, String[]>();
    answers.put("case", pair(none ? "403" : seen + " " + plain, content(shown)));
    for (var part : List.of("timeline", "diagram", "attachments", "documents")) {
      answers.put(part, pair(status, caller.get(path + "/" + part)));
    }
    var ownFile = person.unit.equals(STATION) && !none;
    if (!subject.sealed) {
      answers.put(
          "file",
          pair(
              plain.equals("PLAIN") || ownFile ? "200" : "403",
              caller.get(path + "/attachments/" + subject.file)));
    }
    answers.put(
        "ledger",
        pair(none ? "0" : "1", caller.get("/api/cases?q=" + subject.caseNo).text("/total")));
    for (var item : subject.items) {
      var his = item.isFor(person);
      answers.put(
          "item of " + item.unit,
          pair(none && !his ? "403" : "200", caller.get("/api/work-items/" + item.id)));
      answers.put(
          "form of " + item.unit,
          pair(his ? "200" : "403", caller.get("/api/work-items/" + item.id + "/form")));
    }
    if (subject.state == CaseState.DISPATCHED) {
      var waiting = subject.items.stream().filter(item -> item.isFor(person)).count();
      answers.put("work list", pair(String.valueOf(waiting), inWorkList(person, subject)));
    }
    return answers;
  }

  /** How many things to do in the case the work list shows, on all its pages. */
  private String inWorkList(Person person, Subject subject) {
    var found = 0;
    for (var page = 0; ; page++) {
      var shown =
          callers
              .as(person.login)
              .get("/api/work-items?view=todo&size=100&page=" + page)
              .is(200)
              .body()
              .get("items");
      for (var item : shown) {
        found += item.get("caseNo").asString().equals(subject.caseNo) ? 1 : 0;
      }
      if (shown.size() < 100) {
        return String.valueOf(found);
      }
    }
  }

  private static String content(Answer shown) {
    if (shown.status() != 200) {
      return String.valueOf(shown.status());
    }
    var whole = !shown.body().at("/statement").isNull();
    assertThat(shown.body().at("/rights/case").asBoolean()).isEqualTo(whole);
    return (whole ? "WHOLE " : "SUMMARY ")
        + (shown.text("/parties/0/name").equals(NAME) ? "PLAIN" : "MASKED");
  }

  private static String[] pair(String expected, String answered) {
    return new String[] {expected, answered};
  }

  private static String[] pair(String expected, Answer answer) {
    return pair(expected, String.valueOf(answer.status()));
  }

  /** What the table lets be seen of a class; of a sealed file everything is of class P4. */
  private String seen(Person person, Subject subject, String open, String sealed) {
    return rows(person, subject)
        .filter(row -> row[3].equals(subject.sealed ? sealed : open))
        .filter(row -> holds(row, subject))
        .map(row -> row[4])
        .filter(see -> !see.isEmpty())
        .map(see -> subject.sealed && open.equals("P3") ? "PLAIN" : see)
        .findFirst()
        .orElse("");
  }

  private Stream<String[]> rows(Person person, Subject subject) {
    var parts = parts(person.unit, subject);
    return table.stream()
        .filter(row -> List.of(row[0].split(" ")).contains(person.role.name()))
        .filter(row -> parts.contains(row[1]))
        .filter(row -> row[3].equals("P4") == subject.sealed);
  }

  private static Set<String> parts(String unit, Subject subject) {
    if (subject.sealed) {
      return unit.equals(DISCIPLINE) ? Set.of("DISCIPLINE") : Set.of();
    }
    return switch (unit) {
      case "" -> Set.of("PETITIONER");
      case STATION -> Set.of("TOWNSHIP", "REGISTERING_UNIT");
      case LEAD -> Set.of("TOWNSHIP", "LEAD_UNIT");
      case CO -> Set.of("TOWNSHIP", "CO_UNIT");
      case COUNTY -> subject.reviewed ? Set.of("COUNTY", "REVIEW_BODY") : Set.of("COUNTY");
      default -> Set.of("TOWNSHIP");
    };
  }

  private static boolean holds(String[] row, Subject subject) {
    var state = subject.state;
    return Stream.of(row[2].split(" "))
        .anyMatch(
            name ->
                switch (name) {
                  case "ANY" -> true;
                  case "OPEN" -> !state.isFinal();
                  case "FINAL" -> state.isFinal();
                  case "PENDING" -> state.compareTo(CaseState.DISPATCHED) < 0;
                  case "HANDLED" ->
                      state.compareTo(CaseState.DISPATCHED) >= 0
                          && state.compareTo(CaseState.OPINION_DRAFT) <= 0;
                  default -> state.name().equals(name);
                });
  }

  private Set<String> actions() {
    return table.stream()
        .flatMap(row -> Arrays.stream(row[5].split(" ")))
        .filter(action -> !action.isEmpty())
        .collect(Collectors.toSet());
  }

  private Subject subject(CaseState state, boolean reviewed) {
    var file =
        callers.as("officer").upload("/api/attachments", "a.png", PICTURE).is(201).text("/id");
    var path =
        new Cases(callers)
            .registered("petitionerName", NAME, "attachments", List.of(file))
            .dispatched(CO);
    transactions.executeWithoutResult(
        status -> put(path.caseNo, state, reviewed ? "REVIEW" : null));
    return new Subject(
        path.caseNo, state, false, reviewed, items(path.caseNo), file, path.queryCode);
  }

  private Subject sealed(CaseState state) {
    var receipt =
        callers.as("officer").post("/api/cases", Cases.accusation("petitionerName", NAME)).is(201);
    var caseNo = receipt.text("/caseNo");
    transactions.executeWithoutResult(status -> put(caseNo, state, null));
    return new Subject(caseNo, state, true, false, items(caseNo), "", receipt.text("/queryCode"));
  }

  private void put(String caseNo, CaseState state, String reviewLevel) {
    jdbc.sql("UPDATE petition_case SET state = ?, review_level = ? WHERE case_no = ?")
        .params(state.name(), reviewLevel, caseNo)
        .update();
  }

  private List<Item> items(String caseNo) {
    return jdbc
        .sql(
            "SELECT id, unit, roles, case_no FROM work_item"
                + " WHERE case_no = ? AND status = 'OPEN' ORDER BY id")
        .param(caseNo)
        .query(Found.class)
        .list()
        .stream()
        .map(found -> new Item(found.id, found.unit, found.roles))
        .toList();
  }
}
