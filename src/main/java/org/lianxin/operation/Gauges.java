package org.lianxin.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Hands the figures to whatever collects them. */
@Component
class Gauges implements MeterBinder {

  private final Readings readings;

  Gauges(Readings readings) {
    this.readings = readings;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var gauge : Gauge.values()) {
      io.micrometer.core.instrument.Gauge.builder(gauge.title(), () -> readings.of(gauge))
          .description(gauge.meaning())
          .register(registry);
    }
  }
}
