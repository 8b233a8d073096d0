package org.lianxin.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail of a test: who has an address, what arrived, whether the server is there. */
@TestComponent
public class Post {

  /** Everybody of the demo who could be told of a case. */
  static final List<String> STAFF =
      List.of(
          "officer",
          "chief",
          "officer2",
          "chief2",
          "registrar",
          "registrar2",
          "publicist",
          "leader",
          "leader2",
          "land",
          "landhead",
          "civil",
          "civilhead",
          "agri",
          "agrihead",
          "water",
          "waterhead",
          "supervisor",
          "reviewer",
          "liaison",
          "archivist",
          "admin");

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JavaMailSenderImpl sender;
  private final PostOffice office;
  private final Lookout lookout;
  private final BusinessClock clock;
  private final Callers callers;

  Post(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JavaMailSenderImpl sender,
      PostOffice office,
      Lookout lookout,
      BusinessClock clock,
      Callers callers) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.sender = sender;
    this.office = office;
    this.lookout = lookout;
    this.clock = clock;
    this.callers = callers;
  }

  /** Starts a mail server on a free port before the program that is to use it. */
  static final class Server
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static GreenMail running = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.mail.host=127.0.0.1", "spring.mail.port=" + running.getSmtp().getPort())
          .applyTo(context);
    }

    private static GreenMail started() {
      var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
      return server;
    }
  }

  /** Begins anew on that moment: everybody has an address and wants everything at once. */
  void begin(String moment) {
    at(moment);
    // What was late in another test's time would be told of again in this one's.
    change("DELETE FROM message");
    change("DELETE FROM mail_delivery");
    change("DELETE FROM mail_event");
    change("DELETE FROM mail_mark");
    change("DELETE FROM mail_recipient");
    for (var login : STAFF) {
      change(
          "INSERT INTO mail_recipient (login, address, tries, kinds, digest)"
              + " VALUES (?, ?, 0, 'OVERDUE,PERIOD,PROGRESS,WORK', FALSE)",
          login,
          login + "@example.cn");
    }
    back();
    // From now on; what other tests have done is no news, and nobody waits until it is sent.
    lookout.look();
    change("DELETE FROM mail_delivery");
    forget();
  }

  void at(String moment) {
    clock.moveTo(Instant.parse(moment + ":00+08:00"));
  }

  void change(String sql, Object... values) {
    transactions.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
  }

  /** The server is away. */
  void away() {
    Server.running.stop();
  }

  /** It is there again, wherever it listens now. */
  void back() {
    if (!Server.running.isRunning()) {
      Server.running = Server.started();
    }
    sender.setPort(Server.running.getSmtp().getPort());
  }

  void forget() {
    try {
      Server.running.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  void work() {
    office.work();
  }

  List<MimeMessage> arrived() {
    return Arrays.asList(Server.running.getReceivedMessages());
  }

  /** Subjects of the mails by receiver: logins, and {@code petitioner}. */
  Map<String, List<String>> subjects() {
    return arrived().stream()
        .collect(
            Collectors.groupingBy(
                Post::receiver, Collectors.mapping(Post::subject, Collectors.toList())));
  }

  /** Who has got anything. */
  Set<String> receivers() {
    return new TreeSet<>(subjects().keySet());
  }

  static String receiver(MimeMessage message) {
    return header(message, SmtpChannel.RECEIVER).split(":")[0];
  }

  static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parts of the message: plain, then HTML. */
  static List<String> parts(MimeMessage message) {
    try {
      var both = (MimeMultipart) message.getContent();
      return List.of(
          (String) both.getBodyPart(0).getContent(), (String) both.getBodyPart(1).getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** State, attempts and reason of each delivery to that receiver. */
  List<String> log(String receiver) {
    return jdbc.sql(
            "SELECT CONCAT(state, ' ', attempts, ' ', COALESCE(reason, '-')) FROM mail_delivery"
                + " WHERE receiver = ? ORDER BY created_at, id")
        .param(receiver)
        .query(String.class)
        .list();
  }

  long count(String where) {
    return jdbc.sql("SELECT COUNT(*) FROM mail_delivery WHERE " + where).query(Long.class).single();
  }

  Callers callers() {
    return callers;
  }
}
