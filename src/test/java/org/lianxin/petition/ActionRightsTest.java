package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.access.ActionRights;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the rights map of a case says of an action, the server holds to it: for everybody of the
 * demo, for every action, wherever the case stands.
 */
@DatabaseTest
class ActionRightsTest {

  /** No form has such a field: the form is refused when, and only when, the action is allowed. */
  private static final Map<String, Object> NO_FORM = Map.of("noSuchField", true);

  private static final List<String> EVERYBODY =
      List.of(
          "officer",
          "chief",
          "officer2",
          "registrar",
          "publicist",
          "leader",
          "land",
          "landhead",
          "civil",
          "civilhead",
          "agri",
          "supervisor",
          "assessor",
          "reviewer",
          "liaison",
          "archivist",
          "admin",
          "auditor");

  private static final Map<String, Function<Cases, Cases.Path>> STANDING =
      Map.of(
          "ON_SITE", cases -> cases.registered(),
          "ESCALATED", cases -> cases.registered().escalated().approvedByChief(),
          "AWAITING_INSTRUCTION", ActionRightsTest::proposed,
          "DISPATCHED", cases -> proposed(cases).assigned("D-CIVIL"),
          "HANDLING", ActionRightsTest::handled,
          "OPINION_ISSUED",
              cases ->
                  cases
                      .registered()
                      .dispatched()
                      .noticed()
                      .signedFor("land")
                      .handled()
                      .checked()
                      .issued(),
          "CLOSED", cases -> cases.registered("publicConsent", "NONE").closed(),
          "REVIEW", ActionRightsTest::appealed,
          "RECHECK", ActionRightsTest::appealedAgain,
          "WITHDRAWN",
              cases ->
                  cases.registered().acts("officer", "withdraw", Cases.withdrawal("2026-04-02")));

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired ActionRights rights;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    clock.moveTo(Instant.parse("2026-04-02T10:00:00+08:00"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ON_SITE",
        "ESCALATED",
        "AWAITING_INSTRUCTION",
        "DISPATCHED",
        "HANDLING",
        "OPINION_ISSUED",
        "CLOSED",
        "REVIEW",
        "RECHECK",
        "WITHDRAWN"
      })
  void whatIsOfferedIsAcceptedAndWhatIsNotIsRefusedAndLeavesNothingBehind(String state) {
    var path = STANDING.get(state).apply(new Cases(callers));
    assertThat(path.state()).isEqualTo(state);
    var before = kept(path);
    var said = new TreeMap<String, String>();
    var done = new TreeMap<String, String>();
    for (var login : EVERYBODY) {
      var seen = path.seenBy(login);
      // Of those who do not see the case at all the table's own test asks every action.
      for (var action : seen.status() == 403 ? List.of("supplement") : rights.actions()) {
        var key = login + " " + action;
        said.put(key, said(seen, action));
        done.put(key, done(login, path, action));
      }
    }
    assertThat(done).isEqualTo(said);
    assertThat(kept(path)).isEqualTo(before);
    assertThat(said.values()).as("somebody may do something").contains("offered");
  }

  private static String said(Answer seen, String action) {
    if (seen.status() == 403) {
      return "forbidden";
    }
    var right = seen.is(200).body().at("/rights").get(action);
    if (right == null) {
      return "forbidden";
    }
    return right.asBoolean() ? "offered" : "not now";
  }

  private String done(String login, Cases.Path path, String action) {
    var address = "/api/cases/" + path.caseNo + "/actions/" + action;
    var answer = callers.as(login).post(address, NO_FORM);
    var opened = callers.as(login).get(address);
    return switch (answer.status()) {
      case 403 -> opened.status() == 403 ? "forbidden" : "the form opens: " + opened.status();
      case 409 -> opened.status() == 409 ? worded(answer) : "the form opens: " + opened.status();
      case 422 -> opened.status() == 200 ? "offered" : "the form does not open: " + opened.status();
      default -> String.valueOf(answer.status());
    };
  }

  /** Why not, in a Chinese sentence. */
  private static String worded(Answer answer) {
    var detail = answer.text("/detail");
    return detail.matches("[\\p{IsHan}，、；：。“”]{6,60}。") ? "not now" : "worded so: " + detail;
  }

  private List<Object> kept(Cases.Path path) {
    return List.of(
        jdbc.sql("SELECT version FROM petition_case WHERE case_no = ?")
            .param(path.caseNo)
            .query(Long.class)
            .single(),
        jdbc.sql("SELECT COUNT(*) FROM case_step WHERE case_no = ?")
            .param(path.caseNo)
            .query(Long.class)
            .single(),
        path.open(),
        path.running());
  }

  private static Cases.Path proposed(Cases cases) {
    return cases.registered().escalated().approvedByChief().proposed("D-CIVIL");
  }

  private static Cases.Path handled(Cases cases) {
    return proposed(cases).assigned("D-CIVIL").noticed().signedFor("land").signedFor("civil");
  }

  private static Cases.Path appealed(Cases cases) {
    return cases
        .registered("publicConsent", "NONE")
        .closed()
        .acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
  }

  private static Cases.Path appealedAgain(Cases cases) {
    return appealed(cases)
        .does("reviewer", "handleReview", Cases.review("MAINTAIN"))
        .does("officer", "serveReview", Cases.service("2026-04-02"))
        .acts("registrar", "requestReview", Cases.appeal("2026-04-02"));
  }
}
