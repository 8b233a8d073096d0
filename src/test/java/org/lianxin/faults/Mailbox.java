package org.lianxin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.mail.PostOffice;
import org.lianxin.testing.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where all mail arrives. */
final class Mailbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Mailbox() {
    server.start();
  }

  /** How the program sends to it. */
  List<String> settings() {
    return List.of(
        "spring.mail.host=127.0.0.1",
        "spring.mail.port=" + server.getSmtp().getPort(),
        "lianxin.mail.from=xinfang@example.cn",
        "lianxin.mail.redirect-to=catcher@example.cn",
        // At any time of the day, and each by itself.
        "lianxin.mail.quiet-from=00:00",
        "lianxin.mail.quiet-until=00:00",
        "lianxin.mail.digest-window=0s",
        // Who was killed while sending is soon taken for dead.
        "lianxin.mail.lease=2s");
  }

  /**
   * Every petitioner is told of the registration once; whom a dying program was just telling
   * perhaps twice, under one id.
   *
   * @param deaths how many there were
   */
  void hasToldEverybody(Program program, List<String> cases, int deaths) {
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
        .containsExactlyInAnyOrderElementsOf(cases);
    var arrived =
        Arrays.stream(server.getReceivedMessages())
            .map(
                message ->
                    header(message, "X-Lianxin-Receiver") + " " + header(message, "Message-ID"))
            .toList();
    assertThat(arrived.stream().map(to -> to.split(" ")[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            cases.stream().map(caseNo -> "petitioner:" + caseNo).toList());
    var twice =
        arrived.stream().collect(Collectors.groupingBy(Function.identity())).values().stream()
            .filter(same -> same.size() > 1)
            .toList();
    assertThat(twice).hasSizeLessThanOrEqualTo(deaths);
    log.info("{} mails arrived, {} of them twice", arrived.size(), twice.size());
  }

  private static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
