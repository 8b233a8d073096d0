package org.lianxin.operation;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Red when the program does not do what it should do by itself. That is for a person to mend: it is
 * no part of being alive or ready, because a restart would mend nothing and end everybody's work.
 */
@Configuration(proxyBeanMethods = false)
class WorkHealth {

  private static final Duration LATE = Duration.ofMinutes(10);

  @Bean
  HealthIndicator jobsHealthIndicator(Readings readings) {
    return () ->
        red(readings, Map.of(Gauge.JOBS_FAILED, 0.0, Gauge.JOBS_LATE, (double) LATE.toSeconds()));
  }

  @Bean
  HealthIndicator deliveriesHealthIndicator(Readings readings) {
    return () -> red(readings, Map.of(Gauge.MAIL_STUCK, 0.0));
  }

  /** Down if one is above what is borne; unknown while it cannot be asked. */
  private static Health red(Readings readings, Map<Gauge, Double> borne) {
    var health = Health.up();
    borne.forEach(
        (gauge, most) -> {
          var now = readings.of(gauge);
          if (Double.isNaN(now)) {
            health.unknown();
          } else {
            health.withDetail(gauge.title(), now);
          }
        });
    if (borne.entrySet().stream().anyMatch(one -> readings.of(one.getKey()) > one.getValue())) {
      health.down();
    }
    return health.build();
  }
}
