package org.lianxin.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through what was written since it looked last, and decides of each thing who is told. So no
 * change of a case writes anything for the mail, and nothing is lost if the program dies right
 * after a commit: the next look finds it. Several nodes may look at the same time.
 */
@Component
class Lookout {

  private static final Logger log = LoggerFactory.getLogger(Lookout.class);
  private static final int BATCH = 200;

  private final List<Source> sources;
  private final List<Channel> channels;
  private final Marks marks;
  private final Deliveries deliveries;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;

  Lookout(
      List<Source> sources,
      List<Channel> channels,
      Marks marks,
      Deliveries deliveries,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.sources = sources;
    this.channels = channels;
    this.marks = marks;
    this.deliveries = deliveries;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** From now on nothing is missed: the first call may come in. */
  void begin() {
    sources.forEach(source -> marks.from(source.name(), clock.instant()));
  }

  void look() {
    sources.forEach(this::look);
  }

  private void look(Source source) {
    var now = clock.instant();
    var from = marks.from(source.name(), now);
    var until = now;
    Source.@Nullable Happening last = null;
    do {
      var batch = source.since(from, last, BATCH);
      var decided =
          marks.decided(
              batch.stream().map(Source.Happening::event).collect(Collectors.toUnmodifiableSet()));
      for (var happening : batch) {
        if (!decided.contains(happening.event()) && !decide(source, happening)) {
          until = until.isBefore(happening.at()) ? until : happening.at();
        }
      }
      last = batch.size() < BATCH ? null : batch.get(BATCH - 1);
    } while (last != null);
    marks.seen(source.name(), until);
  }

  /** What cannot be decided on now is looked at again; the others do not wait for it. */
  private boolean decide(Source source, Source.Happening happening) {
    try {
      transaction.executeWithoutResult(status -> decide(happening, clock.instant()));
      return true;
    } catch (RuntimeException e) {
      // Never the message: a database's quotes the value it stumbled over.
      log.warn(
          "mail: {} {} is looked at again later: {}",
          source.name(),
          happening.row(),
          e.getClass().getName());
      return false;
    }
  }

  private void decide(Source.Happening happening, Instant now) {
    if (!marks.decide(happening.event(), now)) {
      return;
    }
    for (var planned : happening.told().get()) {
      for (var channel : channels) {
        if (channel.on() && channel.reaches(planned)) {
          deliveries.add(planned, channel.name(), happening.event(), now);
        }
      }
    }
  }
}
