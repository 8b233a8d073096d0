package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.mail.Channel.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail is made of, and that nothing can be smuggled into it. */
class SmtpChannelTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private SmtpChannel channel;

  @BeforeEach
  void start() {
    server.start();
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    channel = DirectMail.channel(sender, new Recipients(mock(JdbcClient.class)));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void itIsPlainTextAndHtmlInChineseWithRareCharacters() throws Exception {
    var link = "https://xf.example.cn/desk/cases/ST-XZ-2026-000001";
    var text = "目前阶段：𠮷办<b>理</b>中 & 待送达\n\n登录：" + link;
    assertThat(channel.send(letter("land@example.cn", "信访件已交办𠮷", text, link)).result())
        .isEqualTo(Result.SENT);
    var mail = received();
    assertThat(mail.getSubject()).isEqualTo("信访件已交办𠮷");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("land@example.cn");
    assertThat(mail.getFrom()[0].toString()).endsWith("<xinfang@example.cn>");
    assertThat(Post.header(mail, "Message-ID")).isEqualTo("<letter-1@example.cn>");
    assertThat(Post.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-03-09T02:00:00Z"));
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var both = (MimeMultipart) mail.getContent();
    assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain").contains("UTF-8");
    assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html").contains("UTF-8");
    assertThat(Post.parts(mail).get(0).replace("\r\n", "\n")).isEqualTo(text);
    assertThat(Post.parts(mail).get(1))
        .contains("𠮷办&lt;b&gt;理&lt;/b&gt;中 &amp; 待送达", "<a href=\"" + link + "\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "编号\r\nBcc: other@example.cn",
        "编号\nBcc: other@example.cn\n\n正文",
        "编号\u2028Bcc: other@example.cn",
        "编号\u0085Bcc: other@example.cn",
        "编号\u202eBcc: other@example.cn\u2066",
        "编号\u0000\u200bBcc: other@example.cn"
      })
  void nothingInASubjectBeginsAnotherHeader(String subject) throws Exception {
    channel.send(letter("land@example.cn", subject, "正文", null));
    var mail = received();
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(Collections.list(mail.getAllHeaders()))
        .noneMatch(header -> header.getName().equalsIgnoreCase("Bcc"));
    assertThat(mail.getSubject()).startsWith("编号 Bcc: other@example.cn");
    assertThat(mail.getSubject()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.cn,b@example.cn",
        "a@example.cn\r\nBcc: b@example.cn",
        "a@example.cn\n",
        "\"a@b\"@example.cn",
        "a b@example.cn",
        "A <a@example.cn>",
        "a@example.cn;b@example.cn",
        "ａ@example.cn",
        "аdmin@example.cn",
        "a@exаmple.cn",
        "a\u202e@example.cn",
        "a@@example.cn",
        "a@example",
        "a@-example.cn",
        ".a@example.cn",
        "a..b@example.cn",
        "a@example..cn",
        "@example.cn",
        "a@[127.0.0.1]",
        "a@example.cn%00",
        ""
      })
  void whatIsNotOnePlainAddressIsNoAddress(String address) {
    assertThat(MailAddress.valid(address)).isFalse();
    assertThat(channel.send(letter(address, "标题", "正文", null)).reason()).isEqualTo("NO_ADDRESS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.cn",
        "zhang.san_1+xf@mail.xian-b.gov.cn",
        "A-B%c@163.com",
        "1@a.museum"
      })
  void whatIsOneIsTaken(String address) {
    assertThat(MailAddress.valid(address)).isTrue();
  }

  @Test
  void theServerNotThereIsNobodysFault() {
    server.stop();
    assertThat(channel.send(letter("land@example.cn", "标题", "正文", null)))
        .isEqualTo(Channel.Outcome.of(Result.AWAY, "CONNECT"));
  }

  private MimeMessage received() {
    var all = server.getReceivedMessages();
    assertThat(all).hasSize(1);
    return all[0];
  }

  private static Letter letter(String to, String subject, String text, String link) {
    return new Letter(
        "letter-1",
        Receiver.of("land"),
        to,
        "forwarded",
        null,
        subject,
        text,
        link,
        Instant.parse("2026-03-09T02:00:00Z"));
  }
}
