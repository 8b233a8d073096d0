package org.lianxin.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.wording.ShippedWordings;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** The program does not start where invented cases would be mailed to real people. */
class MailStartTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void theDemoSendsNoRealMail() {
    assertThatThrownBy(() -> start("mail.example.cn", "a@example.cn", "", "", "", true))
        .hasMessageContaining("LIANXIN_MAIL_REDIRECT_TO");
    assertThatCode(() -> start("mail.example.cn", "a@example.cn", "me@example.cn", "", "", true))
        .doesNotThrowAnyException();
    assertThatCode(() -> start("", "", "", "", "", true)).doesNotThrowAnyException();
    assertThatCode(() -> start("mail.example.cn", "a@example.cn", "", "", "", false))
        .doesNotThrowAnyException();
  }

  @Test
  void mailNeedsASender() {
    assertThatThrownBy(() -> start("mail.example.cn", "", "", "", "", false))
        .hasMessageContaining("LIANXIN_MAIL_FROM");
    assertThatThrownBy(
            () -> start("mail.example.cn", "a@example.cn", "a@b.cn\nBcc: c@d.cn", "", "", false))
        .hasMessageContaining("redirect-to");
  }

  @ParameterizedTest
  @CsvSource({
    "https://sms.example.cn/in, false, true",
    "http://sms.example.cn/in, false, false",
    "http://127.0.0.1:9000/in, false, true",
    "http://[::1]:9000/in, false, true",
    "http://localhost/in, true, true",
    "https://sms.example.cn/in, true, false",
    "http://127.0.0.1.example.cn/in, false, false",
    "https://user:word@sms.example.cn/in, false, false",
    "ftp://sms.example.cn/in, false, false"
  })
  void theWebhookIsSecureOrHere(String url, boolean demo, boolean starts) {
    var start = assertThatCode(() -> start("", "", "", url, SECRET, demo));
    if (starts) {
      start.doesNotThrowAnyException();
    } else {
      start.hasMessageContaining("lianxin.webhook.url");
    }
  }

  @Test
  void aShortSecretIsNone() {
    assertThatThrownBy(() -> start("", "", "", "https://sms.example.cn/in", "short", false))
        .hasMessageContaining("lianxin.webhook.secret");
  }

  private static void start(
      String host, String from, String redirect, String url, String secret, boolean demo) {
    var settings =
        new MailSettings(
            from,
            "信访代理系统",
            List.of(redirect),
            LocalTime.of(21, 0),
            LocalTime.of(7, 30),
            Duration.ofMinutes(10),
            Duration.ofDays(3),
            Duration.ofMinutes(5));
    var recipients = new Recipients(mock(JdbcClient.class));
    var hook = new WebhookSettings(url, secret, Duration.ofSeconds(1));
    new MailStart(
        new SmtpChannel(
            new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
            settings,
            recipients,
            host),
        new WebhookChannel(hook, recipients, JsonMapper.builder().build()),
        settings,
        hook,
        mock(Marks.class),
        mock(Lookout.class),
        mock(ShippedWordings.class),
        demo);
  }
}
