package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** That everything arrives, once, whatever happens on the way. */
@MailTest
class DeliveryTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired Post post;
  @Autowired Lookout lookout;
  @Autowired Sender sender;
  @Autowired Deliveries deliveries;
  @Autowired Composer composer;
  @Autowired Recipients recipients;
  @Autowired Ids ids;

  @BeforeEach
  void begin() {
    post.begin("2026-03-09T10:00");
  }

  @AfterEach
  void leaveItAsItWas() {
    post.back();
    clock.release();
  }

  @Test
  void theServerIsAwayForTheWholeWalkOfACase_everythingArrivesOnceAfterItReturns() {
    post.away();
    var path = new Cases(callers).registered("mailWanted", true, "petitionerEmail", "a@example.cn");
    post.work();
    path.dispatched("D-CIVIL");
    post.work();
    path.noticed().signedFor("land").signedFor("civil").coOpinionOf("civil").handled();
    post.work();
    post.at("2026-04-02T10:00");
    path.checked().issued().delivered();
    post.work();
    var waiting = post.count("state = 'WAITING'");
    assertThat(waiting).isGreaterThan(20);
    assertThat(post.count("state <> 'WAITING'")).isZero();
    assertThat(post.count("reason = 'CONNECT'")).isPositive();

    post.back();
    post.at("2026-04-02T10:10");
    post.work();
    post.work();

    assertThat(post.count("state = 'SENT'")).isEqualTo(waiting);
    assertThat(post.count("state <> 'SENT'")).isZero();
    // The petitioner's four go as one.
    var toHim = post.count("receiver LIKE 'petitioner:%'");
    assertThat(toHim).isEqualTo(4);
    assertThat((long) post.arrived().size()).isEqualTo(waiting - toHim + 1);
    assertThat(
            post.arrived().stream()
                .map(mail -> Post.receiver(mail) + Post.header(mail, "Message-ID")))
        .doesNotHaveDuplicates();
    assertThat(post.subjects().get("chief"))
        .as("registered, forwarded, accepted, opinion")
        .hasSize(4);
  }

  @Test
  void whatWasCommittedBeforeTheProgramDiedIsFoundAfterIt() {
    // Nothing of the mail has run when the case is registered: no row of its own waits for it.
    new Cases(callers).registered();
    assertThat(post.count("1 = 1")).isZero();
    post.work();
    assertThat(post.receivers()).containsExactly("chief", "registrar", "registrar2");
    post.work();
    assertThat(post.arrived()).hasSize(3);
  }

  @Test
  void manyAtOnceDecideAndSendOnce() {
    var cases = new Cases(callers);
    for (var i = 0; i < 5; i++) {
      cases.registered();
    }
    Together.call(
        4,
        () -> {
          lookout.look();
          sender.send();
          return true;
        });
    post.work();
    assertThat(post.arrived()).hasSize(15);
    assertThat(post.count("state = 'SENT'")).isEqualTo(15);
    assertThat(post.count("attempts <> 1")).isZero();
  }

  @Test
  void whoDiedWhileSendingIsFollowedByAnotherAfterAWhileUnderTheSameId() {
    new Cases(callers).registered();
    lookout.look();
    post.change(
        "UPDATE mail_delivery SET state = 'SENDING', batch = 'died', lease_at = ?"
            + " WHERE receiver = 'chief'",
        clock.instant().plus(Duration.ofMinutes(5)));
    post.work();
    assertThat(post.receivers()).containsExactly("registrar", "registrar2");
    post.at("2026-03-09T10:06");
    post.work();
    assertThat(post.receivers()).contains("chief");
    assertThat(
            post.arrived().stream()
                .filter(mail -> Post.receiver(mail).equals("chief"))
                .map(mail -> Post.header(mail, "Message-ID")))
        .containsExactly("<died@example.cn>");
  }

  @Test
  void whomTheServerRefusesKeepsNobodyWaitingAndIsSeen() throws Exception {
    post.change("UPDATE mail_recipient SET address = 'refuse550@example.cn' WHERE login = 'chief'");
    post.change(
        "UPDATE mail_recipient SET address = 'refuse451@example.cn' WHERE login = 'registrar'");
    new Cases(callers).registered();
    lookout.look();
    try (var server = new StrictServer()) {
      directly(server.port()).send();
      assertThat(server.taken()).containsExactly("registrar2@example.cn");
      assertThat(post.log("chief")).containsExactly("GIVEN_UP 1 SMTP_550");
      assertThat(post.log("registrar")).containsExactly("WAITING 1 SMTP_451");

      var listed = callers.as("admin").get("/api/admin/deliveries?state=GIVEN_UP").is(200);
      assertThat(listed.text("/items/0/receiver")).isEqualTo("chief");
      assertThat(listed.text("/items/0/receiverName")).isEqualTo("站长甲");
      assertThat(listed.text("/items/0/kind")).isEqualTo("registered");
      assertThat(listed.text("/items/0/reason")).isEqualTo("SMTP_550");
      assertThat(listed.body().toString()).doesNotContain("@", "宅基地");

      post.change("UPDATE mail_recipient SET address = 'chief@example.cn' WHERE login = 'chief'");
      var id = listed.text("/items/0/id");
      callers.as("admin").post("/api/admin/deliveries/" + id + "/retry", Map.of()).is(204);
      directly(server.port()).send();
      assertThat(server.taken()).contains("chief@example.cn");
      callers.as("admin").post("/api/admin/deliveries/" + id + "/retry", Map.of()).is(404);
    }
  }

  @Test
  void itIsGivenUpAfterThreeDaysAndTriedLessAndLessOften() throws Exception {
    post.change(
        "UPDATE mail_recipient SET address = 'refuse451@example.cn' WHERE login = 'registrar'");
    new Cases(callers).registered();
    lookout.look();
    try (var server = new StrictServer()) {
      directly(server.port()).send();
      post.at("2026-03-09T10:00");
      directly(server.port()).send();
      assertThat(post.log("registrar"))
          .as("not before its time")
          .containsExactly("WAITING 1 SMTP_451");
      post.at("2026-03-12T10:01");
      directly(server.port()).send();
      assertThat(post.log("registrar")).containsExactly("GIVEN_UP 2 SMTP_451");
    }
    assertThat(Stream.of(0, 1, 2, 6, 40).map(Sender::waitAfter))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(64),
            Duration.ofMinutes(64));
  }

  @Test
  void atNightOnlyWhatIsUrgent() {
    post.at("2026-03-09T21:00");
    var quiet = new Cases(callers).registered();
    var major = new Cases(callers).registered("urgentLevel", "MAJOR");
    post.work();
    assertThat(post.subjects().get("chief")).containsExactly("【测试】信访件" + major.caseNo + "已登记");
    post.at("2026-03-10T07:29");
    post.work();
    assertThat(post.subjects().get("chief")).hasSize(1);
    post.at("2026-03-10T07:30");
    post.work();
    assertThat(post.subjects().get("chief")).contains("【测试】信访件" + quiet.caseNo + "已登记").hasSize(2);
  }

  @Test
  void severalWithinAWindowAreOneMail() {
    post.change("UPDATE mail_recipient SET digest = TRUE WHERE login = 'chief'");
    var first = new Cases(callers).registered();
    post.work();
    assertThat(post.subjects().get("chief")).containsExactly("【测试】信访件" + first.caseNo + "已登记");
    post.forget();
    post.at("2026-03-09T10:03");
    var second = new Cases(callers).registered();
    var third = new Cases(callers).registered();
    post.work();
    assertThat(post.subjects()).doesNotContainKey("chief").containsKey("registrar");
    post.at("2026-03-09T10:10");
    post.work();
    assertThat(post.subjects().get("chief")).containsExactly("【测试】您有2件信访事项的新情况");
    var digest =
        post.arrived().stream()
            .filter(m -> Post.receiver(m).equals("chief"))
            .findFirst()
            .orElseThrow();
    assertThat(Post.parts(digest).get(0))
        .contains("信访件" + second.caseNo + "已登记", "信访件" + third.caseNo + "已登记");
    assertThat(post.log("chief")).hasSize(3).allMatch(row -> row.startsWith("SENT"));
  }

  @Test
  void whoKeepsAwayFromACaseByThenIsNotToldOfIt() { // Art. 28 ¶3
    var path = new Cases(callers).registered();
    lookout.look();
    path.acts("registrar2", "recuse", "reason", "与信访人有亲属关系。");
    post.work();
    assertThat(post.receivers()).doesNotContain("registrar2").contains("registrar", "chief");
    assertThat(post.log("registrar2")).containsExactly("GIVEN_UP 0 WITHHELD");
  }

  @Test
  void whoSwitchedItOffAndWhoHasNoAddressGetsNothing() {
    post.change("UPDATE mail_recipient SET kinds = 'WORK' WHERE login = 'chief'");
    post.change("UPDATE mail_recipient SET address = NULL WHERE login = 'registrar'");
    post.change("UPDATE mail_recipient SET kinds = 'OWN,PROGRESS' WHERE login = 'officer'");
    new Cases(callers).registered();
    post.work();
    assertThat(post.receivers()).containsExactly("officer", "registrar2");
  }

  /** Everything is really addressed to its receivers, who are all invented. */
  private Sender directly(int port) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    return new Sender(
        List.of(DirectMail.channel(server, recipients)),
        deliveries,
        composer,
        recipients,
        DirectMail.SETTINGS,
        clock,
        ids);
  }
}
