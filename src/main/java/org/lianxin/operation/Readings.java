package org.lianxin.operation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * All figures as they were a moment ago: however many ask, and however often, the database is asked
 * once in that time. What cannot be asked is not a number.
 */
@Component
class Readings {

  private static final Logger log = LoggerFactory.getLogger(Readings.class);

  private final List<Measured> modules;
  private final long freshFor;
  private Map<Gauge, Double> last = Map.of();
  private long takenAt;

  Readings(List<Measured> modules, @Value("${lianxin.operation.fresh-for:15s}") Duration freshFor) {
    this.modules = modules;
    this.freshFor = freshFor.toNanos();
  }

  double of(Gauge gauge) {
    return now().getOrDefault(gauge, Double.NaN);
  }

  private synchronized Map<Gauge, Double> now() {
    if (last.isEmpty() || System.nanoTime() - takenAt >= freshFor) {
      var read = new EnumMap<Gauge, Double>(Gauge.class);
      modules.forEach(module -> take(module, read));
      last = read;
      takenAt = System.nanoTime();
    }
    return last;
  }

  private static void take(Measured module, Map<Gauge, Double> into) {
    try {
      into.putAll(module.measure());
    } catch (DataAccessException | TransactionException e) {
      log.warn("operation: no figures now: {}", e.getClass().getName());
    }
  }
}
