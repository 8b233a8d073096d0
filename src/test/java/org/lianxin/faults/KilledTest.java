package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.faults.Writer.Written;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program killed without warning, again and again, and at last told to stop, while several
 * people work: what it has acknowledged is there once, nothing is half done, everything can go on,
 * and nobody has to sign in again. On H2 it is the embedded default as it is shipped.
 */
@Tag("database")
class KilledTest {

  private static final Logger log = LoggerFactory.getLogger(KilledTest.class);

  /** More of both for a long run: {@code -Dlianxin.test.kills=50}. */
  private static final int KILLS = Integer.getInteger("lianxin.test.kills", 2);

  private static final int WRITES_BETWEEN = Integer.getInteger("lianxin.test.writes", 30);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String READY = "/actuator/health/readiness";

  /** While it still answers, whoever watches it must have looked once. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** What the system says of a process that ended because it was asked to. */
  private static final int ASKED_TO = 143;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceNothingIsHalfDoneAndAllGoesOn() throws Exception {
    var database = database();
    var outlet = new Outlet();
    try (var mail = new Mailbox();
        var writers = new Writers(outlet)) {
      var settings = settings(database, mail);
      var slow = underFire(outlet, writers, settings);
      try (var program = Program.start(database, settings.toArray(String[]::new))) {
        outlet.connect(program.port());
        var written = writers.end(slow.key(), slow.answer());
        everythingIsThereOnce(program, written);
        repeatedItIsTheSame(outlet, program, written);
        allGoesOn(program, written);
        mail.hasToldEverybody(program, written.stream().map(Written::caseNo).toList(), KILLS);
      }
    }
  }

  /** On H2 the file that the embedded default makes, with the settings of its own. */
  private String database() {
    return TestDatabase.isMariaDb()
        ? TestDatabase.freshUrl()
        : "jdbc:h2:file:"
            + folder.resolve("lianxin")
            + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC;WRITE_DELAY=0";
  }

  private List<String> settings(String database, Mailbox mail) {
    var settings = new ArrayList<>(mail.settings());
    settings.add("lianxin.data=" + folder);
    if (TestDatabase.isMariaDb()) {
      settings.add("spring.datasource.url=" + database);
      settings.add("spring.datasource.username=" + TestDatabase.user());
    }
    return settings;
  }

  /** The call that was the last to be answered. */
  private SlowCall underFire(Outlet outlet, Writers writers, List<String> settings)
      throws Exception {
    var all = new ArrayList<>(settings);
    all.add("lianxin.operation.leave-after=" + FAREWELL.toSeconds() + "s");
    // The slowest machine too ends what it has begun.
    all.add("server.tomcat.connection-timeout=10m");
    all.add("spring.lifecycle.timeout-per-shutdown-phase=5m");
    var node = Node.start(folder, all);
    try {
      outlet.connect(node.port());
      var visit = Visit.of("admin", node.port());
      for (var kill = 1; kill <= KILLS; kill++) {
        writers.awaitMore(WRITES_BETWEEN);
        node.kill();
        node = Node.start(folder, all);
        outlet.connect(node.port());
        goesOnWithItsWork(visit, node);
      }
      writers.awaitMore(WRITES_BETWEEN);
      var lost = outlet.lost();
      var slow = toldToStop(node, outlet);
      assertThat(outlet.lost()).as("no call of those whom a proxy leads away").isEqualTo(lost);
      log.info(
          "killed {} times, {} changes acknowledged, {} calls without an answer",
          KILLS,
          writers.acknowledged(),
          lost);
      return slow;
    } finally {
      node.kill();
    }
  }

  /** Of the node that let the visitor in nothing is left. */
  private static void goesOnWithItsWork(Visit visit, Node node) {
    assertThat(visit.get(node.port())).isEqualTo(200);
    assertThat(
            visit.post(
                node.port(),
                "/api/admin/phrases",
                "application/json",
                "{\"kind\":\"URGE\",\"unit\":\"D-WATER\",\"text\":\"请抓紧办理。\"}"))
        .isEqualTo(201);
  }

  /** First it is not ready, then its door is shut, at last what had come in is answered. */
  private static SlowCall toldToStop(Node node, Outlet outlet) throws Exception {
    var slow = new SlowCall(node.port(), "slow");
    var visitor = callersOf(node).visitor();
    visitor.get(READY).is(200);
    var told = System.nanoTime();
    node.tellToStop();
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> visitor.get(READY).status() == 503);
    visitor.get("/api/public/notices").is(200);
    outlet.hold();
    await().dontCatchUncaughtExceptions().atMost(LONGEST).until(() -> isShut(node));
    assertThat(System.nanoTime() - told).isGreaterThanOrEqualTo(FAREWELL.toNanos());
    slow.finish();
    slow.answer().is(201);
    assertThat(node.ended()).isEqualTo(ASKED_TO);
    return slow;
  }

  /** To whoever comes anew. */
  private static boolean isShut(Node node) throws IOException {
    try (var door = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(node.port()))) {
      return !door.isConnected();
    } catch (ConnectException e) {
      return true;
    }
  }

  private static Callers callersOf(Node node) {
    var environment = new MockEnvironment().withProperty("local.server.port", node.port());
    return new Callers(environment, new JsonMapper());
  }

  private static void everythingIsThereOnce(Program program, List<Written> written) {
    var jdbc = program.the(JdbcClient.class);
    assertThat(jdbc.sql("SELECT case_no FROM petition_case").query(String.class).list())
        .as("each case once, and no case of a call that was repeated")
        .containsExactlyInAnyOrderElementsOf(written.stream().map(Written::caseNo).toList());
    assertThat(jdbc.sql("SELECT last_number FROM case_number").query(Integer.class).list())
        .as("numbers have no gap")
        .containsExactly(written.size());
    var agreement = new Agreement(program.the(ProcessEngine.class), jdbc);
    for (var one : written) {
      assertThat(
              jdbc.sql("SELECT task FROM case_step WHERE case_no = ?")
                  .param(one.caseNo())
                  .query(String.class)
                  .list())
          .as("steps of %s", one.caseNo())
          .containsExactlyInAnyOrder(
              "register", "settleOnSite", "reviewByChief", "proposeHandling", "instruct")
          .containsAll(one.steps());
      agreement.on(program.cases().of(one.caseNo(), one.queryCode()));
    }
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE PARENT_ID_ IS NULL"
                        + " AND SUPER_EXEC_ IS NULL")
                .query(Long.class)
                .single())
        .as("no process runs without its case")
        .isEqualTo(written.size());
  }

  private static void repeatedItIsTheSame(Outlet outlet, Program program, List<Written> written) {
    for (var one : written) {
      var again = Writer.register(outlet, one.key());
      assertThat(again.text("/caseNo")).isEqualTo(one.caseNo());
      assertThat(again.text("/queryCode")).isEqualTo(one.queryCode());
    }
    assertThat(
            program
                .the(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM petition_case")
                .query(Integer.class)
                .single())
        .isEqualTo(written.size());
  }

  private static void allGoesOn(Program program, List<Written> written) {
    for (var one : written) {
      var path = program.cases().of(one.caseNo(), one.queryCode()).signedFor("civil");
      assertThat(path.open())
          .containsExactlyInAnyOrder("issueNotice@OFFICE", "signFor@D-LAND", "handleCo@D-CIVIL");
    }
    var verdict = program.the(Callers.class).as("auditor").get("/api/audit/verify").is(200);
    assertThat(verdict.body().get("ok").asBoolean()).as(verdict.response().body()).isTrue();
  }
}
