package org.lianxin.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.lianxin.foundation.BeforeOpening;
import org.lianxin.wording.ShippedWordings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where mail would go wrong, above all where invented cases would be mailed to
 * real people; and takes in the wording of the mails.
 */
@Component
@EnableConfigurationProperties({MailSettings.class, WebhookSettings.class})
class MailStart extends BeforeOpening {

  private static final int SHORTEST_SECRET = 32;

  private final SmtpChannel mail;
  private final WebhookChannel webhook;
  private final MailSettings settings;
  private final WebhookSettings hook;
  private final Marks marks;
  private final Lookout lookout;
  private final ShippedWordings wordings;
  private final boolean demo;

  MailStart(
      SmtpChannel mail,
      WebhookChannel webhook,
      MailSettings settings,
      WebhookSettings hook,
      Marks marks,
      Lookout lookout,
      ShippedWordings wordings,
      @Value("${lianxin.demo.enabled:false}") boolean demo) {
    this.mail = mail;
    this.webhook = webhook;
    this.settings = settings;
    this.hook = hook;
    this.marks = marks;
    this.lookout = lookout;
    this.wordings = wordings;
    this.demo = demo;
    if (mail.on()) {
      checkMail();
    }
    if (webhook.on()) {
      checkWebhook();
    }
  }

  @Override
  protected void prepare() {
    if (!mail.on() && !webhook.on()) {
      marks.forget();
    } else {
      lookout.begin();
    }
    wordings.take(Templates.FILE);
  }

  /** After the demo has taken in its own words: it does so only where there are none. */
  @Override
  public int getPhase() {
    return super.getPhase() + 1;
  }

  private void checkMail() {
    require(
        MailAddress.valid(settings.from()),
        "Set LIANXIN_MAIL_FROM to the address that mails are sent from");
    require(
        settings.redirected().stream().allMatch(MailAddress::valid),
        "lianxin.mail.redirect-to holds something that is no mail address");
    require(
        !demo || !settings.redirected().isEmpty(),
        "The demo sends no real mail: set lianxin.mail.redirect-to (LIANXIN_MAIL_REDIRECT_TO), or"
            + " no spring.mail.host");
  }

  private void checkWebhook() {
    var address = URI.create(hook.url().strip());
    var here = address.getHost() != null && isLoopback(address.getHost());
    require(
        address.getHost() != null
            && address.getUserInfo() == null
            && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme())),
        "lianxin.webhook.url has to begin with https://, or lead to this machine");
    require(
        hook.secret().length() >= SHORTEST_SECRET,
        "lianxin.webhook.secret needs at least " + SHORTEST_SECRET + " characters");
    require(!demo || here, "The demo posts to this machine only: lianxin.webhook.url");
  }

  /** A name that leads here today may lead elsewhere tomorrow: only what is so by itself. */
  private static boolean isLoopback(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    if (!host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]")) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
