package org.lianxin.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** 电子邮件, by the server that {@code spring.mail} names. */
@Component
class SmtpChannel implements Channel {

  static final String NAME = "MAIL";

  /** On what was redirected: to whom it would have gone. */
  static final String RECEIVER = "X-Lianxin-Receiver";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final ObjectProvider<JavaMailSender> server;
  private final MailSettings settings;
  private final Recipients recipients;
  private final boolean on;

  SmtpChannel(
      ObjectProvider<JavaMailSender> server,
      MailSettings settings,
      Recipients recipients,
      @Value("${spring.mail.host:}") String host) {
    this.server = server;
    this.settings = settings;
    this.recipients = recipients;
    this.on = !host.isBlank();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean on() {
    return on;
  }

  @Override
  public boolean bundles() {
    return true;
  }

  /** A petitioner is planned for only where he has given an address. */
  @Override
  public boolean reaches(Planned planned) {
    if (planned.receiver().petitioner()) {
      return true;
    }
    var his = recipients.of(planned.receiver().name());
    return his.address() != null
        && (planned.topic() == null || his.topics().contains(planned.topic()));
  }

  @Override
  public Outcome send(Letter letter) {
    if (!MailAddress.valid(letter.to())) {
      return Outcome.of(Result.REFUSED, "NO_ADDRESS");
    }
    try {
      server.getObject().send(message(letter));
      return Outcome.SENT;
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      return SmtpFailure.of(e);
    }
  }

  private MimeMessage message(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var message = server.getObject().createMimeMessage();
    // However often it is tried; the sender leaves an id that is there as it is.
    message.setHeader("Message-ID", "<" + letter.id() + domain() + ">");
    message.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
    var redirected = settings.redirected();
    var to = redirected.isEmpty() ? List.of(String.valueOf(letter.to())) : redirected;
    for (var address : to) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    }
    message.setSubject(
        oneLine(redirected.isEmpty() ? letter.subject() : "【测试】" + letter.subject()), UTF_8);
    if (!redirected.isEmpty()) {
      message.setHeader(RECEIVER, letter.receiver().stored());
    }
    message.setSentDate(Date.from(letter.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", "zh-CN");
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.text(), "plain"));
    both.addBodyPart(part(HtmlPart.of(letter.text(), letter.link()), "html"));
    message.setContent(both);
    return message;
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@'));
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, type);
    return part;
  }

  /** Nothing that stands in a subject begins another line, nor turns it round. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
