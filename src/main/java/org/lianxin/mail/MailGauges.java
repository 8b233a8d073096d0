package org.lianxin.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.operation.Gauge;
import org.lianxin.operation.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has yet to be told. What waits for the morning is not stuck: stuck is what was tried in vain
 * for a quarter of an hour, what nobody tries though it is urgent, and what nobody came back to.
 */
@Component
class MailGauges implements Measured {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  MailGauges(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Waiting(double waiting, double stuck, @Nullable Instant oldest) {}

  private record Looked(@Nullable Instant until) {}

  @Override
  @Transactional(readOnly = true)
  public Map<Gauge, Double> measure() {
    var now = clock.instant();
    var waiting =
        jdbc.sql(
                "SELECT COUNT(*) AS waiting, MIN(created_at) AS oldest, COUNT(CASE WHEN"
                    + " attempts > 0 AND tried_from <= :patience"
                    + " OR state = 'WAITING' AND urgent = TRUE AND next_at <= :patience"
                    + " OR state = 'SENDING' AND lease_at <= :patience THEN 1 END) AS stuck"
                    + " FROM mail_delivery WHERE state IN ('WAITING', 'SENDING')")
            .param("patience", now.minus(PATIENCE))
            .query(Waiting.class)
            .single();
    var refused =
        jdbc.sql("SELECT COUNT(*) FROM mail_delivery WHERE state = 'GIVEN_UP' AND ended_at > ?")
            .param(now.minus(DAY))
            .query(Double.class)
            .single();
    var looked = jdbc.sql("SELECT MIN(seen) AS until FROM mail_mark").query(Looked.class).single();
    return Map.of(
        Gauge.MAIL_WAITING, waiting.waiting(),
        Gauge.MAIL_STUCK, waiting.stuck(),
        Gauge.MAIL_REFUSED, refused,
        Gauge.MAIL_OLDEST,
            Stream.of(age(waiting.oldest(), now), age(looked.until(), now))
                .max(Double::compare)
                .orElse(0.0));
  }

  private static double age(@Nullable Instant since, Instant now) {
    return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
  }
}
