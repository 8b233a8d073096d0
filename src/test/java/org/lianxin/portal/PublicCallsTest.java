package org.lianxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.lianxin.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody without an account reaches: his own case by its code, the notices, no more. */
@DatabaseTest
class PublicCallsTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void aPetitionerFollowsHisCaseByNumberAndCode() {
    var path = new Cases(callers).registered();
    var seen = track(path.caseNo, path.queryCode, 200);
    assertThat(seen).contains("现场处理中", "下庄村群众工作站", "0990-5550101");
    path.dispatched().noticed();
    var later = track(path.caseNo, path.queryCode.toLowerCase(), 200);
    assertThat(later).contains("自然资源所", "受理告知书", "2026-03-06");
  }

  @Test
  void theAnswerHasNoPersonAndNoInternalNote() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL").noticed();
    assertThat(track(path.caseNo, path.queryCode, 200))
        .doesNotContain("沈", "13800000000", "三组", "officer", "站员", "宅基地", "丈量", "请依法");
  }

  @Test
  void aWrongCodeAndAWrongNumberAreRefusedAlike() {
    var path = new Cases(callers).registered();
    var other = new Cases(callers).registered();
    var wrongCode = track(path.caseNo, "ABCDEFGHJK", 404);
    assertThat(track("ST-XZ-2026-999999", path.queryCode, 404)).isEqualTo(wrongCode);
    assertThat(track(path.caseNo, other.queryCode, 404)).isEqualTo(wrongCode);
    assertThat(track(path.caseNo, "", 404)).isEqualTo(wrongCode);
    assertThat(callers.visitor().post("/api/public/track", Map.of()).is(404).response().body())
        .isEqualTo(wrongCode);
  }

  /** A wrong number takes as long as a wrong code: as many statements, and as much reckoning. */
  @Test
  void neitherTakesLongerThanTheOther() {
    var path = new Cases(callers).registered();
    track(path.caseNo, "ABCDEFGHJK", 404);
    var wrongCode = StatementCounter.during(() -> track(path.caseNo, "ABCDEFGHJK", 404));
    var wrongNumber = StatementCounter.during(() -> track("ST-XZ-2026-888888", "ABCDEFGHJK", 404));
    assertThat(wrongNumber).hasSameSizeAs(wrongCode).isNotEmpty();
  }

  /**
   * The middle of many, so that a slow one does not matter; what is left is far below a guess. Who
   * could be told from the other by the clock could be so each time, a busy machine only sometimes.
   */
  @Test
  void norDoesTheClockTellThemApart() {
    assertThat(IntStream.range(0, 3)).anyMatch(round -> takeAlike(round));
  }

  private boolean takeAlike(int round) {
    var path = new Cases(callers).registered();
    var wrongCode = new ArrayList<Long>();
    var wrongNumber = new ArrayList<Long>();
    for (var i = 0; i < 60; i++) {
      var from = "2001:db8:%x:%x::1".formatted(0x50 + round, i + 1);
      wrongCode.add(nanos(() -> tracked(path.caseNo, "ABCDEFGHJK", from).is(404)));
      wrongNumber.add(nanos(() -> tracked("ST-XZ-2026-666666", "ABCDEFGHJK", from).is(404)));
    }
    var difference = Math.abs(middle(wrongCode) - middle(wrongNumber));
    return difference < Math.max(middle(wrongCode) / 2, 10_000_000);
  }

  private static long nanos(Runnable call) {
    var begin = System.nanoTime();
    call.run();
    return System.nanoTime() - begin;
  }

  /** Without the first ones, in which the program warms up. */
  private static long middle(List<Long> times) {
    var sorted = times.subList(10, times.size()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Whoever knows a number cannot keep its petitioner away; domain.md §8.7. */
  @Test
  void aCaseAtWhichManyHaveGuessedStillOpensToWhoeverKnows() {
    var path = new Cases(callers).registered();
    for (var i = 0; i < 15; i++) {
      tracked(path.caseNo, "ABCDEFGHJK", "198.51.100." + i).is(404);
    }
    tracked(path.caseNo, "ABCDEFGHJK", "198.51.100.3").is(429);
    tracked(path.caseNo, path.queryCode, "198.51.100.99").is(200);
    tracked(path.caseNo, "ABCDEFGHJK", "198.51.100.100").is(404);
    tracked(path.caseNo, path.queryCode, "198.51.100.100").is(429);
    tracked(path.caseNo, path.queryCode, "198.51.100.99").is(200);
  }

  /** Every call that a query code opens is a way to guess it. */
  @Test
  void noCallThatTakesACodeMayBeTriedMoreOftenThanAnother() {
    clock.moveTo(clock.instant());
    var network = 10;
    for (var call :
        List.of(
            "track",
            "evaluations",
            "supplements",
            "review-requests",
            "withdrawals",
            "mandate-revocations",
            "reopenings",
            "urges",
            "privacy-requests",
            "consents",
            "privacy-copies")) {
      var path = new Cases(callers).registered();
      var from = "192.0.2." + network++;
      for (var i = 0; i < 5; i++) {
        asked(call, path.caseNo, "ABCDEFGHJK", from).is(404);
      }
      asked(call, path.caseNo, path.queryCode, from).is(429);
    }
  }

  private Answer asked(String call, String caseNo, String code, String from) {
    return callers
        .visitor()
        .post(
            "/api/public/" + call,
            Map.of("caseNo", caseNo, "queryCode", code),
            "X-Forwarded-For",
            from);
  }

  /** domain.md §8.7: five in a quarter of an hour; a number that nobody has is treated alike. */
  @Test
  void whoGuessesHasToWait() {
    var path = new Cases(callers).registered();
    // What is counted within a time must not depend on how fast the machine is.
    clock.moveTo(clock.instant());
    for (var number : List.of(path.caseNo, "ST-XZ-2026-777777")) {
      for (var i = 0; i < 5; i++) {
        tracked(number, "ABCDEFGHJK", "203.0.113.44").is(404);
      }
      var waits = tracked(number, path.queryCode, "203.0.113.44").is(429);
      assertThat(waits.text("/detail")).contains("查询码输错的次数过多，请 15 分钟后再试");
      assertThat(waits.response().headers().firstValueAsLong("Retry-After")).hasValue(900);
    }
    var evaluated =
        callers
            .visitor()
            .post(
                "/api/public/urges",
                Map.of("caseNo", path.caseNo, "queryCode", path.queryCode),
                "X-Forwarded-For",
                "203.0.113.44");
    evaluated.is(429);
    tracked(path.caseNo, path.queryCode, "203.0.113.45").is(200);
  }

  private Answer tracked(String caseNo, String code, String from) {
    return asked("track", caseNo, code, from);
  }

  @Test
  void theNoticesAreReadAsAFeedToo() throws Exception {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    var text = "界址已确认 <b>&</b> 𠮷 " + path.queryCode;
    path.does(
        "registrar",
        "draftPublicity",
        "text",
        text,
        "scope",
        "VILLAGE",
        "from",
        "2026-04-07",
        "to",
        "2026-04-21");
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    var answer = callers.visitor().get("/api/public/notices/feed.xml").is(200).response();
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("atom+xml");
    var feed = new SyndFeedInput().build(new StringReader(answer.body()));
    assertThat(feed.getEntries()).anyMatch(entry -> entry.getDescription().getValue().equals(text));
    assertThat(answer.body()).doesNotContain(path.caseNo);
  }

  @Test
  void aVisitorReachesThePublicCallsOnly() {
    var path = new Cases(callers).registered();
    for (var address :
        List.of(
            "/api/me",
            "/api/reference",
            "/api/cases",
            "/api/cases/" + path.caseNo,
            "/api/cases/" + path.caseNo + "/timeline",
            "/api/cases/" + path.caseNo + "/diagram",
            "/api/work-items",
            "/api/forms/register",
            "/actuator/env",
            "/actuator/prometheus",
            "/data/lianxin.mv.db")) {
      callers.visitor().get(address).is(401);
    }
    callers.visitor().get("/api/public/notices").is(200);
    callers.visitor().get("/api/public/notices/none").is(404);
    callers.visitor().get("/v3/api-docs").is(200);
    callers.visitor().get("/actuator/health/liveness").is(200);
  }

  private String track(String caseNo, String code, int status) {
    return callers
        .visitor()
        .post("/api/public/track", Map.of("caseNo", caseNo, "queryCode", code))
        .is(status)
        .response()
        .body();
  }
}
