package org.lianxin.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.FormData;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.lianxin.publicity.Villagers.Villager;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Cases.Path;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some hundred villagers and officers who paste what they said: whatever is published tells of none
 * of them. Whether it does is judged here anew, by simpler means than the program's own.
 */
@DatabaseTest
class DeidentificationTest {

  private static final long SEED = 20260407;
  private static final int MANY = 250;
  private static final int OVER_HTTP = 24;

  @Autowired Callers callers;
  @Autowired List<StepRule> rules;
  @Autowired CaseFiles cases;
  @Autowired Accounts accounts;
  @Autowired Words words;
  @Autowired BusinessClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void nothingThatIsPublishedTellsOfAnybody() {
    var villagers = new Villagers(SEED);
    var people = new ArrayList<Villager>();
    for (var i = 0; i < MANY; i++) {
      var who = villagers.next();
      people.add(who);
      var path = new Cases(callers).registered(who.form());
      handled(path);
      for (var text : villagers.careless(who)) {
        var passed = drafts(path, text);
        if (passed) {
          // What it takes for harmless goes up, and is judged with the rest.
          publishes(path);
        }
        assertThat(passed && tells(text, who)).as(text).isFalse();
      }
      assertThat(drafts(path, prefilled(path))).as("the program's own draft").isTrue();
      publishes(path);
      var place = villagers.careless(who).get(i % 3);
      if (announces(path, place)) {
        assertThat(tells(place, who)).as(place).isFalse();
      }
      assertThat(announces(path, "镇政府二楼会议室")).isTrue();
    }
    judge(people);
  }

  @Test
  void norDoesWhatGoesTheWholeWayOverHttp() {
    var villagers = new Villagers(SEED + 1);
    var board = new Board(callers);
    var people = new ArrayList<Villager>();
    var today = clock.today();
    for (var i = 0; i < OVER_HTTP; i++) {
      var who = villagers.next();
      people.add(who);
      var path = board.delivered(who.form());
      for (var text : villagers.careless(who)) {
        var drafted =
            board.drafts(path, "VILLAGE", text, today.toString(), today.plusDays(14).toString());
        if (drafted.status() == 200) {
          assertThat(tells(text, who)).as(text).isFalse();
          path.does("publicist", "reviewPublicity", "decision", "REJECT", "opinion", "请改写。");
        } else {
          assertThat(drafted.is(422).fieldsRefused()).containsOnly("text");
          // It says what to take out and does not repeat it.
          assertThat(tells(drafted.text("/errors/0/message"), who)).isFalse();
        }
      }
      var own =
          callers
              .as("registrar")
              .get("/api/work-items/" + path.item("draftPublicity") + "/form")
              .is(200)
              .text("/data/text");
      board.drafts(path, "VILLAGE", own, today.toString(), today.plusDays(14).toString()).is(200);
      board.publishes(path).is(200);
    }
    judge(people);
  }

  /** Else nothing would be found because nothing is looked for. */
  @Test
  void whatTellsIsRecognizedHere() {
    var villagers = new Villagers(SEED + 2);
    for (var i = 0; i < 50; i++) {
      var who = villagers.next();
      var careless = villagers.careless(who);
      assertThat(careless.stream().filter(text -> tells(text, who))).hasSizeGreaterThan(7);
      assertThat(tells(Board.TEXT, who)).isFalse();
    }
  }

  private void judge(List<Villager> people) {
    var read = new ArrayList<String>();
    for (var page = 0; page < 10; page++) {
      var answer = callers.visitor().get("/api/public/notices?size=100&page=" + page).is(200);
      read.add(answer.response().body());
    }
    for (var call :
        List.of(
            "/api/public/notices/feed.xml",
            "/api/public/notices/facets",
            "/api/public/notices/poster?village=990101001201",
            "/api/public/figures")) {
      var answer = callers.visitor().get(call).is(200).response();
      read.add(answer.body());
      // What a file is called is read too.
      read.add(answer.headers().map().toString());
    }
    // Of a hearing that is over nobody reads, but what was told of it was told.
    read.addAll(announced());
    assertThat(read.get(0)).contains("类信访事项");
    for (var text : read) {
      var folded = folded(text);
      for (var who : people) {
        assertThat(told(folded, who)).as("%s", who.name()).isEmpty();
      }
    }
  }

  /** The units have had it; only what publicity asks of a case is set. */
  private void handled(Path path) {
    transaction.executeWithoutResult(
        status -> cases.lock(path.caseNo).handling().dispatch("D-LAND", "TOWN"));
  }

  private String prefilled(Path path) {
    return transaction.execute(
        status ->
            (String)
                rule("draftPublicity").prefill(cases.require(path.caseNo), "OFFICE").get("text"));
  }

  private boolean drafts(Path path, String text) {
    var form =
        Map.<String, Object>of(
            "text",
            text,
            "scope",
            "VILLAGE",
            "from",
            clock.today().toString(),
            "to",
            clock.today().plusDays(14).toString());
    return completes(path, "draftPublicity", "registrar", form);
  }

  /** Calls to a public hearing there. */
  private boolean announces(Path path, String place) {
    var form = new HashMap<>(Cases.form(Cases.meeting("HEARING", clock.today().plusDays(9) + "")));
    form.putAll(Map.of("public", true, "announced", true, "place", place));
    form.put("servedAt", clock.today().toString());
    return completes(path, "convene", "land", form);
  }

  private List<String> announced() {
    var texts =
        transaction.execute(
            status ->
                jdbc.sql("SELECT text FROM public_notice WHERE kind = 'HEARING'")
                    .query(String.class)
                    .list());
    return texts == null ? List.of() : texts;
  }

  private void publishes(Path path) {
    completes(path, "reviewPublicity", "publicist", Map.of("decision", "PUBLISH"));
  }

  private boolean completes(Path path, String task, String login, Map<String, Object> form) {
    try {
      transaction.executeWithoutResult(
          status -> {
            var step = step(cases.lock(path.caseNo), task, accounts.actor(login), form);
            var problems = new FieldProblems(words, UnaryOperator.identity());
            rule(task).check(step, problems);
            problems.refuse();
            rule(task).record(step);
          });
      return true;
    } catch (InvalidForm refused) {
      return false;
    }
  }

  private Step step(PetitionCase theCase, String task, Actor actor, Map<String, Object> form) {
    return new Step(
        theCase,
        task,
        new FormData(form),
        "1",
        UnaryOperator.identity(),
        actor,
        "OFFICE",
        null,
        clock.instant());
  }

  private StepRule rule(String task) {
    return rules.stream().filter(rule -> rule.task().equals(task)).findFirst().orElseThrow();
  }

  private static boolean tells(String text, Villager who) {
    return !told(folded(text), who).isEmpty();
  }

  /** The names, numbers, house numbers and six characters around them that stand in the text. */
  private static List<String> told(String folded, Villager who) {
    var personal =
        Stream.concat(
                who.names().stream(),
                Stream.of(who.phone(), who.idNumber(), who.house(), who.address()))
            .map(DeidentificationTest::folded)
            .toList();
    var pieces = new ArrayList<>(personal);
    var statement = folded(who.statement());
    for (var i = 0; i + 6 <= statement.length(); i++) {
      var piece = statement.substring(i, i + 6);
      if (personal.stream().anyMatch(piece::contains)) {
        pieces.add(piece);
      }
    }
    return pieces.stream().filter(folded::contains).toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{P}\\p{S}\\p{Cf}]", "");
  }
}
