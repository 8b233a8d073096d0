package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lianxin.testing.Cases.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.lianxin.testing.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes on one database do everything at once. The second is of the next release: its path has
 * changed, while the first still runs.
 */
@Tag("database")
class TwoNodesTest {

  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final String DAY = "2026-04-02";
  private static final String OLD_NAME = "name=\"站长审核\"";
  private static final String NEW_NAME = "name=\"站长复核\"";

  @TempDir static Path files;

  static Program first;
  static Program second;

  @BeforeAll
  static void start() throws IOException {
    changedPath();
    var database = TestDatabase.freshUrl();
    first = Program.start(database, "lianxin.timers=true");
    second = Program.on(files, () -> Program.start(database, "lianxin.timers=true"));
  }

  @AfterAll
  static void stop() {
    both().forEach(node -> node.the(BusinessClock.class).release());
    both().forEach(Program::close);
  }

  @BeforeEach
  void atTen() {
    at(DAY + "T10:00");
  }

  private static Stream<Program> both() {
    return Stream.of(first, second);
  }

  private static void at(String moment) {
    both().forEach(n -> n.the(BusinessClock.class).moveTo(Instant.parse(moment + ":00+08:00")));
  }

  private static void changedPath() throws IOException {
    for (var folder : List.of("bpmn", "forms")) {
      Files.createDirectory(files.resolve(folder));
      try (var all = Files.list(Path.of(folder))) {
        for (var file : all.toList()) {
          Files.copy(file, files.resolve(folder).resolve(file.getFileName().toString()));
        }
      }
    }
    var path = files.resolve("bpmn/agencyPetition.bpmn");
    var released = Files.readString(path);
    assertThat(released).contains(OLD_NAME);
    Files.writeString(path, released.replace(OLD_NAME, NEW_NAME));
  }

  /** Callers whose calls go now to the one and now to the other, as a proxy sends them. */
  private static Callers throughAProxy() {
    var turn = new AtomicInteger();
    return new Callers(
        new MockEnvironment() {
          @Override
          public String getRequiredProperty(String key) {
            return (turn.getAndIncrement() % 2 == 0 ? first : second).port();
          }
        },
        new JsonMapper());
  }

  @Test
  void numbersAreGivenOnceAndAKeyIsOneCaseOnWhicheverNodeItComes() {
    var proxy = throughAProxy();
    var answers =
        Together.call(
                IntStream.range(0, 6)
                    .<Callable<List<Answer>>>mapToObj(
                        who ->
                            () ->
                                IntStream.range(0, 6)
                                    .mapToObj(
                                        // Three people press twice, and the proxy parts the two.
                                        i -> register(proxy, "once-" + who / 2 + "-" + i))
                                    .toList())
                    .toList())
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    var numbers = answers.stream().map(answer -> answer.text("/caseNo")).distinct().toList();
    assertThat(numbers).hasSize(18);
    var jdbc = first.the(JdbcClient.class);
    assertThat(jdbc.sql("SELECT SUM(last_number) FROM case_number").query(Long.class).single())
        .as("no number is left out")
        .isEqualTo(jdbc.sql("SELECT COUNT(*) FROM petition_case").query(Long.class).single());
    allAgree(numbers);
  }

  @Test
  void eachTimerFiresOnce() {
    var paths =
        IntStream.range(0, 8)
            .mapToObj(i -> new Cases(throughAProxy()).registered())
            .map(Cases.Path::settledOnTrust)
            .toList();
    at("2026-04-08T10:00");
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> paths.stream().allMatch(path -> path.state().equals("ESCALATED")));
    var jdbc = first.the(JdbcClient.class);
    for (var path : paths) {
      assertThat(path.open()).containsExactly("proposeHandling@OFFICE");
      assertThat(
              jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE chain = ? AND action = 'LAPSED'")
                  .param(path.caseNo)
                  .query(Integer.class)
                  .single())
          .as("lapses of %s", path.caseNo)
          .isEqualTo(1);
    }
    allAgree(paths.stream().map(path -> path.caseNo).toList());
    assertThat(first.the(Callers.class).as("admin").get("/api/admin/jobs?failed=true").is(200))
        .satisfies(failed -> assertThat(failed.body().get("total").asInt()).isZero());
  }

  @Test
  void aSessionOfOneNodeIsOneOfTheOtherAndThereAreNoMoreOfThem() {
    var visits = new ArrayList<Visit>();
    for (var i = 0; i < 4; i++) {
      visits.add(Visit.of("agri", (i % 2 == 0 ? first : second).port()));
    }
    assertThat(both().map(node -> visits.get(0).get(node.port())))
        .as("three at most, lianxin.sign-in.sessions")
        .containsExactly(401, 401);
    for (var visit : visits.subList(1, 4)) {
      assertThat(both().map(node -> visit.get(node.port()))).containsExactly(200, 200);
    }
    var last = visits.get(3);
    assertThat(last.post(first.port(), "/api/session/end", "text/plain", "")).isEqualTo(204);
    assertThat(last.get(second.port())).isEqualTo(401);
  }

  @Test
  void whoGuessesIsStoppedOnBothNodes() {
    var path = new Cases(first.the(Callers.class)).registered();
    var proxy = throughAProxy();
    var wrong = Map.of("caseNo", path.caseNo, "queryCode", "ABCDEFGHJK");
    var right = Map.of("caseNo", path.caseNo, "queryCode", path.queryCode);
    for (var i = 0; i < 5; i++) {
      assertThat(proxy.visitor().post("/api/public/track", wrong).status()).isNotEqualTo(429);
    }
    both()
        .map(node -> node.the(Callers.class).visitor())
        .forEach(visitor -> visitor.post("/api/public/track", right).is(429));

    for (var i = 0; i < 5; i++) {
      proxy.as("waterhead", "guessed").get("/api/me").is(401);
    }
    both()
        .map(node -> node.the(Callers.class).as("waterhead"))
        .forEach(person -> person.get("/api/me").is(429));
  }

  @Test
  void theFiguresOfOneNodeKnowWhatTheOtherHasWritten() {
    Supplier<Integer> counted =
        () ->
            second
                .the(Callers.class)
                .as("supervisor")
                .get("/api/statistics/summary?from=2026-04-01&to=2026-04-30")
                .is(200)
                .body()
                .at("/figures/ITEMS/numerator")
                .asInt();
    int before = counted.get();
    var cases = new Cases(first.the(Callers.class));
    cases.registered();
    cases.registered();
    assertThat(counted.get()).isEqualTo(before + 2);
  }

  @Test
  void aNewReleaseRunsBesideTheOldOneAndEachCaseFinishesOnItsOwn() {
    var old = new Cases(first.the(Callers.class)).registered().escalated();
    var young = new Cases(second.the(Callers.class)).registered().escalated();
    assertThat(old.seenBy("chief").text("/workItems/0/name")).isEqualTo("站长审核");
    assertThat(young.seenBy("chief").text("/workItems/0/name")).isEqualTo("站长复核");
    assertThat(versionOf(old)).isLessThan(versionOf(young));

    var proxied = new Cases(throughAProxy());
    for (var path : List.of(old, young)) {
      var version = versionOf(path);
      var anywhere = proxied.known(path);
      anywhere.approvedByChief().proposed().assigned().noticed().signedFor("land").handled();
      assertThat(versionOf(path)).isEqualTo(version);
      anywhere.checked().issued().delivered().calledBack();
      assertThat(path.state()).isEqualTo("CLOSED");
    }
    allAgree(List.of(old.caseNo, young.caseNo));
  }

  private static Answer register(Callers callers, String key) {
    return callers.as("officer").post("/api/cases", registration(), "Idempotency-Key", key);
  }

  private static int versionOf(Cases.Path path) {
    var engine = second.the(ProcessEngine.class);
    var running =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(path.caseNo, "agencyPetition")
            .singleResult();
    ProcessDefinition definition =
        engine.getRepositoryService().getProcessDefinition(running.getProcessDefinitionId());
    return definition.getVersion();
  }

  private static void allAgree(List<String> numbers) {
    var agreement = new Agreement(first.the(ProcessEngine.class), first.the(JdbcClient.class));
    numbers.forEach(number -> agreement.on(first.cases().of(number, "")));
    var verdict = second.the(Callers.class).as("auditor").get("/api/audit/verify").is(200);
    assertThat(verdict.body().get("ok").asBoolean()).isTrue();
  }
}
