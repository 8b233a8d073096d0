package org.lianxin.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 追回（兑现）金额 (domain.md §3.1, F29): where it is told, and when it counts. */
@DatabaseTest
class RecoveredAmountTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired ProcessEngine engine;

  @BeforeEach
  void inAnotherYear() {
    on("2045-03-02");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void whatWasWonBackCountsWhenTheCaseIsClosedAndNoLongerWhenItIsReopened() {
    var before = sum("2045");
    var path = registered();
    path.does("officer", "settleOnSite", settlement(new BigDecimal("1200.5")));
    assertThat(sum("2045").subtract(before)).isEqualByComparingTo("1200.50");
    path.acts("officer", "reopen", "reason", "约定没有兑现。", "requestedBy", "PETITIONER");
    assertThat(sum("2045")).isEqualByComparingTo(before);
  }

  @Test
  void itIsAnAmountOfMoney() {
    for (var wrong : new Object[] {new BigDecimal("-1"), new BigDecimal("0.005"), "一千元"}) {
      var refused = registered().tries("officer", "settleOnSite", settlement(wrong)).is(422);
      assertThat(refused.fieldsRefused()).containsExactly("recoveredAmount");
    }
  }

  @Test
  void whatGoesToTheArchiveStaysClosedOnItsDay() {
    var path = registered();
    path.does("officer", "settleOnSite", settlement(null));
    var closed = path.seenBy("registrar").text("/closedAt");
    on("2046-01-15");
    engine.getRuntimeService().startProcessInstanceByMessage("archiveDue", path.caseNo);
    path.does("archivist", "archive", "retention", "P30", "volumeNo", "2045-信访-0001");
    assertThat(path.state()).isEqualTo("ARCHIVED");
    assertThat(path.seenBy("registrar").text("/closedAt")).isEqualTo(closed);
  }

  private Cases.Path registered() {
    return new Cases(callers).registered("petitionDate", "2045-03-02");
  }

  private static Object[] settlement(Object amount) {
    var form = Cases.form(Cases.settlement());
    form.put("recoveredAmount", amount);
    return form.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray();
  }

  private BigDecimal sum(String year) {
    var asked =
        callers
            .as("registrar")
            .get("/api/statistics/summary?from=%s-01-01&to=%s-12-31".formatted(year, year))
            .is(200);
    return new BigDecimal(asked.text("/figures/F29/numerator"));
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T09:00:00+08:00"));
  }
}
