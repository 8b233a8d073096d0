package org.lianxin.mail;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail as it goes out in production, where nothing is redirected. */
final class DirectMail {

  static final MailSettings SETTINGS =
      new MailSettings(
          "xinfang@example.cn",
          "信访代理系统",
          List.of(),
          LocalTime.of(21, 0),
          LocalTime.of(7, 30),
          Duration.ofMinutes(10),
          Duration.ofDays(3),
          Duration.ofMinutes(5));

  private DirectMail() {}

  static SmtpChannel channel(JavaMailSender server, Recipients recipients) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    return new SmtpChannel(
        beans.getBeanProvider(JavaMailSender.class), SETTINGS, recipients, "127.0.0.1");
  }
}
