package org.lianxin.mail;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Accounts;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where somebody of the staff gets mail and of what. Whoever enters an address, the person or the
 * administrator, it is used only once the code sent to it has come back: a wrong letter in it must
 * not tell a stranger the numbers of cases.
 */
@Service
class OwnMail {

  private static final Duration VALID = Duration.ofMinutes(30);
  private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 5;
  private static final int CODES = 100_000_000;
  private static final String FIELD = "email";

  private final Recipients recipients;
  private final Deliveries deliveries;
  private final SmtpChannel channel;
  private final Accounts accounts;
  private final Evidence evidence;
  private final BusinessClock clock;
  private final Words words;
  private final Ids ids;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  OwnMail(
      Recipients recipients,
      Deliveries deliveries,
      SmtpChannel channel,
      Accounts accounts,
      Evidence evidence,
      BusinessClock clock,
      Words words,
      Ids ids,
      PlatformTransactionManager transactions) {
    this.recipients = recipients;
    this.deliveries = deliveries;
    this.channel = channel;
    this.accounts = accounts;
    this.evidence = evidence;
    this.clock = clock;
    this.words = words;
    this.ids = ids;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How it stands.
   *
   * @param on whether this installation sends mail
   * @param address in use; null for none
   * @param pending the one that waits for its code
   */
  record Setting(
      boolean on,
      @Nullable String address,
      @Nullable String pending,
      Set<Topic> topics,
      boolean digest) {}

  /** A code was sent a moment ago. */
  static final class CodeSentJustNow extends TryLater {
    CodeSentJustNow() {
      super(BETWEEN_CODES.toSeconds());
    }
  }

  /** The same for whoever makes the accounts; refuses a login that nobody has. */
  Setting known(String login) {
    accounts.find(login).orElseThrow(Unknown::new);
    return of(login);
  }

  Setting of(String login) {
    var his = recipients.of(login);
    return new Setting(channel.on(), his.address(), his.pending(), his.topics(), his.digest());
  }

  @Transactional
  public Setting choose(Actor actor, @Nullable Collection<Topic> topics, boolean digest) {
    recipients.choose(actor.login(), topics == null ? EnumSet.noneOf(Topic.class) : topics, digest);
    record(actor, actor.login(), List.of("mailTopics", "mailDigest"));
    return of(actor.login());
  }

  /** An empty address: no mail any more. Another one: a code goes to it. */
  @Transactional
  public Setting address(String login, @Nullable String entered, Actor by) {
    accounts.find(login).orElseThrow(Unknown::new);
    var address = PlainText.of(entered);
    if (address.isEmpty()) {
      recipients.remove(login);
    } else {
      new Checks(words)
          .when(!MailAddress.valid(address), "address", "mail.address")
          .when(!channel.on(), "address", "mail.off")
          .refuse();
      propose(login, address);
    }
    record(by, login, List.of(FIELD));
    return of(login);
  }

  private void propose(String login, String address) {
    var now = clock.instant();
    var sentUntil = now.plus(VALID).minus(BETWEEN_CODES);
    if (recipients.code(login).filter(c -> c.codeUntil().isAfter(sentUntil)).isPresent()) {
      throw new CodeSentJustNow();
    }
    var code = String.format("%08d", random.nextInt(CODES));
    recipients.propose(login, address, code, now.plus(VALID));
    var event = ids.next().toString();
    deliveries.add(
        new Planned(Composer.CODE, "mail.code", null, Receiver.of(login), null, event, true),
        SmtpChannel.NAME,
        event,
        now);
  }

  /** The code has come back: the address is the person's. A try in vain counts all the same. */
  public Setting confirm(Actor actor, @Nullable String entered) {
    var login = actor.login();
    var sent = recipients.code(login);
    var counted = sent.isPresent() && recipients.tries(login, MOST_TRIES);
    var right =
        sent.filter(code -> clock.instant().isBefore(code.codeUntil()))
            .filter(code -> code.code().equals(PlainText.of(entered)))
            .isPresent();
    new Checks(words).when(!counted || !right, "code", "mail.code").refuse();
    transaction.executeWithoutResult(
        status -> {
          recipients.confirmed(login);
          record(actor, login, List.of(FIELD));
        });
    return of(login);
  }

  private void record(Actor by, String login, List<String> fields) {
    evidence.ofAccount(login, Deed.of(by.doer(), Act.ACCOUNT_CHANGED, "account", null).on(fields));
  }
}
