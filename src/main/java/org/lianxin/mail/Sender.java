package org.lianxin.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.mail.Channel.Outcome;
import org.lianxin.mail.Channel.Result;
import org.lianxin.mail.Deliveries.Due;
import org.lianxin.mail.Deliveries.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one person after the other: whoever cannot be reached keeps nobody waiting. It
 * is taken first and sent afterwards, outside of any transaction. Who dies between the two leaves
 * it taken; after a while it is sent again under the same id, because nobody can tell whether it
 * went.
 */
@Component
class Sender {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final int ROUND = 200;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLED = 6;

  private final List<Channel> channels;
  private final Deliveries deliveries;
  private final Composer composer;
  private final Recipients recipients;
  private final MailSettings settings;
  private final BusinessClock clock;
  private final Ids ids;

  Sender(
      List<Channel> channels,
      Deliveries deliveries,
      Composer composer,
      Recipients recipients,
      MailSettings settings,
      BusinessClock clock,
      Ids ids) {
    this.channels = channels;
    this.deliveries = deliveries;
    this.composer = composer;
    this.recipients = recipients;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
  }

  void send() {
    channels.stream().filter(Channel::on).forEach(this::send);
  }

  private void send(Channel channel) {
    var now = clock.instant();
    for (var batch : deliveries.abandoned(channel.name(), now)) {
      if (!deliver(channel, batch, deliveries.takeOver(batch, now, leaseFrom(now)))) {
        return;
      }
    }
    var quiet = settings.quiet(LocalTime.ofInstant(now, BusinessClock.ZONE));
    List<Due> due;
    do {
      due = deliveries.due(channel.name(), now, quiet, ROUND);
      if (!round(channel, due, now, quiet)) {
        return;
      }
    } while (due.size() == ROUND);
  }

  /** Whether the way is open. */
  private boolean round(Channel channel, List<Due> due, Instant now, boolean quiet) {
    var served = new HashSet<String>();
    for (var one : due) {
      var bundled = channel.bundles() && wantsDigest(one);
      if (bundled && !served.add(one.receiver())) {
        continue;
      }
      var batch = ids.next().toString();
      List<Item> items;
      if (!bundled) {
        items = deliveries.claim(one.id(), batch, leaseFrom(now));
      } else if (!one.urgent() && tooSoon(one, channel, now)) {
        continue;
      } else {
        items =
            deliveries.claimAll(one.receiver(), channel.name(), now, quiet, batch, leaseFrom(now));
      }
      if (!deliver(channel, batch, items)) {
        return false;
      }
    }
    return true;
  }

  private boolean wantsDigest(Due due) {
    if (due.kind().equals(Composer.CODE)) {
      // Somebody waits for it, and it may go to another address than the rest.
      return false;
    }
    var receiver = Receiver.read(due.receiver());
    return receiver.petitioner() || recipients.of(receiver.name()).digest();
  }

  /** What comes so soon after another is kept for the next, so that there is no flood. */
  private boolean tooSoon(Due due, Channel channel, Instant now) {
    var last = deliveries.lastSent(due.receiver(), channel.name());
    if (last == null || !last.plus(settings.digestWindow()).isAfter(now)) {
      return false;
    }
    deliveries.postpone(due.receiver(), channel.name(), last.plus(settings.digestWindow()));
    return true;
  }

  private Instant leaseFrom(Instant now) {
    return now.plus(settings.lease());
  }

  /** Whether the way is open. */
  private boolean deliver(Channel channel, String batch, List<Item> items) {
    if (items.isEmpty()) {
      return true;
    }
    try {
      var composed = composer.compose(batch, items);
      if (!composed.withheld().isEmpty()) {
        deliveries.withheld(composed.withheld(), "WITHHELD", clock.instant());
      }
      return composed.letter() == null || ended(batch, channel.send(composed.letter()));
    } catch (RuntimeException e) {
      // Never the message: it may quote an address.
      log.warn("mail: {} is tried again later: {}", batch, e.getClass().getName());
      return ended(batch, Outcome.of(Result.AGAIN, "ERROR"));
    }
  }

  private boolean ended(String batch, Outcome outcome) {
    var now = clock.instant();
    var reason = String.valueOf(outcome.reason());
    switch (outcome.result()) {
      case SENT -> deliveries.sent(batch, now);
      case REFUSED -> deliveries.refused(batch, reason, now);
      case AGAIN ->
          deliveries.failed(
              batch,
              reason,
              now,
              now.plus(waitAfter(deliveries.attempts(batch))),
              now.minus(settings.giveUpAfter()));
      // Nobody's letter is at fault: however long it takes, it waits.
      case AWAY -> deliveries.failed(batch, reason, now, now.plus(FIRST_WAIT), Instant.EPOCH);
    }
    return outcome.result() != Result.AWAY;
  }

  /** A minute, two, four, up to about an hour. */
  static Duration waitAfter(int attempts) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLED));
  }
}
