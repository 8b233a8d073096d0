package org.lianxin.mail;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; whether it is, {@code spring.mail.host} says.
 *
 * @param from the sender's address
 * @param fromName what the sender is called
 * @param redirectTo outside production everything goes to these addresses instead
 * @param quietFrom from then on only what is urgent
 * @param quietUntil until then
 * @param digestWindow what comes to one person so soon after another is kept for the next
 * @param giveUpAfter how long it is tried
 * @param lease after so long whoever was sending it is taken for dead
 */
@ConfigurationProperties("lianxin.mail")
record MailSettings(
    @DefaultValue("") String from,
    @DefaultValue("信访代理系统") String fromName,
    @DefaultValue List<String> redirectTo,
    @DefaultValue("21:00") LocalTime quietFrom,
    @DefaultValue("07:30") LocalTime quietUntil,
    @DefaultValue("10m") Duration digestWindow,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("5m") Duration lease) {

  /** An empty entry of the environment is none. */
  List<String> redirected() {
    return redirectTo.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /** Whether people sleep at that time of the day. */
  boolean quiet(LocalTime time) {
    return quietFrom.isAfter(quietUntil)
        ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
        : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
  }
}
