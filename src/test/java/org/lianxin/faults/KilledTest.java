package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.faults.Writer.Written;
import org.lianxin.mail.PostOffice;
import org.lianxin.testing.Agreement;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Program;
import org.lianxin.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program killed without warning, again and again, while several people work: what it has
 * acknowledged is there once, nothing is half done, and everything can go on. On H2 it is the
 * embedded default as it is shipped.
 */
@Tag("database")
class KilledTest {

  private static final Logger log = LoggerFactory.getLogger(KilledTest.class);

  /** More of both for a long run: {@code -Dlianxin.test.kills=50}. */
  private static final int KILLS = Integer.getInteger("lianxin.test.kills", 2);

  private static final int WRITES_BETWEEN = Integer.getInteger("lianxin.test.writes", 30);
  private static final int WRITERS = 4;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceNothingIsHalfDoneAndAllGoesOn() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      var database = database();
      var settings = settings(database, mail);
      var outlet = new Outlet();
      var written = writtenUnderFire(outlet, settings);
      try (var program = Program.start(database, settings.stream().toArray(String[]::new))) {
        outlet.connect(program.port());
        everythingIsThereOnce(program, written);
        repeatedItIsTheSame(outlet, program, written);
        allGoesOn(program, written);
        everybodyWasTold(program, mail, written);
      }
    } finally {
      mail.stop();
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

  private List<String> settings(String database, GreenMail mail) {
    var settings =
        new ArrayList<>(
            List.of(
                "lianxin.data=" + folder,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort(),
                "lianxin.mail.from=xinfang@example.cn",
                "lianxin.mail.redirect-to=catcher@example.cn",
                // At any time of the day, and each by itself.
                "lianxin.mail.quiet-from=00:00",
                "lianxin.mail.quiet-until=00:00",
                "lianxin.mail.digest-window=0s",
                // Who was killed while sending is soon taken for dead.
                "lianxin.mail.lease=2s"));
    if (TestDatabase.isMariaDb()) {
      settings.add("spring.datasource.url=" + database);
      settings.add("spring.datasource.username=" + TestDatabase.user());
    }
    return settings;
  }

  private List<Written> writtenUnderFire(Outlet outlet, List<String> settings) throws Exception {
    var acknowledged = new AtomicInteger();
    var enough = new AtomicBoolean();
    var threads = Executors.newFixedThreadPool(WRITERS);
    var node = Node.start(folder, settings);
    try {
      outlet.connect(node.port());
      var writers =
          IntStream.range(0, WRITERS)
              .mapToObj(i -> threads.submit(new Writer("w" + i, outlet, acknowledged, enough)))
              .toList();
      for (var kill = 1; kill <= KILLS; kill++) {
        awaitMore(acknowledged, writers);
        node.kill();
        node = Node.start(folder, settings);
        outlet.connect(node.port());
      }
      awaitMore(acknowledged, writers);
      enough.set(true);
      var written = new ArrayList<Written>();
      for (var writer : writers) {
        written.addAll(writer.get());
      }
      log.info(
          "killed {} times, {} changes acknowledged in {} cases, {} calls without an answer",
          KILLS + 1,
          acknowledged,
          written.size(),
          outlet.lost());
      return written;
    } finally {
      // The last time too: nothing is written by being asked to stop.
      node.kill();
      threads.shutdownNow();
    }
  }

  private static void awaitMore(AtomicInteger acknowledged, List<Future<List<Written>>> writers) {
    var target = acknowledged.get() + WRITES_BETWEEN;
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(() -> acknowledged.get() >= target || writers.stream().anyMatch(Future::isDone));
    writers.stream().filter(Future::isDone).forEach(KilledTest::mustNotEndYet);
  }

  private static void mustNotEndYet(Future<List<Written>> writer) {
    try {
      throw new IllegalStateException("A writer ended with " + writer.get().size());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
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

  /** Every petitioner once; whom a dying program was just telling perhaps twice, under one id. */
  private static void everybodyWasTold(Program program, GreenMail mail, List<Written> written) {
    var jdbc = program.the(JdbcClient.class);
    var office = program.the(PostOffice.class);
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONGEST)
        .until(
            () -> {
              office.work();
              return jdbc.sql("SELECT COUNT(*) FROM mail_delivery WHERE state <> 'SENT'")
                      .query(Long.class)
                      .single()
                  == 0;
            });
    assertThat(
            jdbc.sql("SELECT case_no FROM mail_delivery WHERE kind = 'registered'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(written.stream().map(Written::caseNo).toList());
    var arrived =
        Arrays.stream(mail.getReceivedMessages())
            .map(
                message ->
                    header(message, "X-Lianxin-Receiver") + " " + header(message, "Message-ID"))
            .toList();
    assertThat(arrived.stream().map(to -> to.split(" ")[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            written.stream().map(one -> "petitioner:" + one.caseNo()).toList());
    var twice =
        arrived.stream().collect(Collectors.groupingBy(Function.identity())).values().stream()
            .filter(same -> same.size() > 1)
            .toList();
    assertThat(twice).hasSizeLessThanOrEqualTo(KILLS + 1);
    log.info("{} mails arrived, {} of them twice", arrived.size(), twice.size());
  }

  private static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
