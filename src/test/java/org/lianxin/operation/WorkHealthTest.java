package org.lianxin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** When the program says of itself that it does not do its work. */
class WorkHealthTest {

  @ParameterizedTest
  @CsvSource({"0, 0, UP", "1, 0, DOWN", "0, 600, UP", "0, 601, DOWN"})
  void jobsAreRedWhenOneIsGivenUpOrNobodyRunsThem(double failed, double late, String status) {
    var readings =
        reading(() -> Map.of(Gauge.JOBS_FAILED, failed, Gauge.JOBS_LATE, late), Duration.ZERO);
    var health = new WorkHealth().jobsHealthIndicator(readings).health();
    assertThat(health.getStatus().getCode()).isEqualTo(status);
    assertThat(health.getDetails()).containsEntry("lianxin.jobs.failed", failed);
  }

  @ParameterizedTest
  @CsvSource({"0, UP", "1, DOWN"})
  void deliveriesAreRedWhenOneIsStuck(double stuck, String status) {
    var readings = reading(() -> Map.of(Gauge.MAIL_STUCK, stuck), Duration.ZERO);
    assertThat(new WorkHealth().deliveriesHealthIndicator(readings).health().getStatus().getCode())
        .isEqualTo(status);
  }

  /** The database has a light of its own. */
  @Test
  void whatCannotBeAskedIsUnknownAndNoFigure() {
    var readings =
        reading(
            () -> {
              throw new DataAccessResourceFailureException("away");
            },
            Duration.ZERO);
    assertThat(new WorkHealth().deliveriesHealthIndicator(readings).health().getStatus().getCode())
        .isEqualTo("UNKNOWN");
    assertThat(readings.of(Gauge.CASES_OPEN)).isNaN();
  }

  @Test
  void howeverOftenTheyAreAskedForTheDatabaseIsAskedOnce() {
    var asked = new AtomicInteger();
    var readings =
        reading(
            () -> Map.of(Gauge.CASES_OPEN, (double) asked.incrementAndGet()), Duration.ofHours(1));
    for (var gauge : Gauge.values()) {
      readings.of(gauge);
    }
    assertThat(asked).hasValue(1);
  }

  private static Readings reading(Measured module, Duration freshFor) {
    return new Readings(List.of(module), freshFor);
  }
}
