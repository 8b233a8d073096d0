package org.lianxin.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The table of retention that is shipped, and that a slip of the pen does not start. */
class RetentionTableTest {

  private static final String HEAD = "kind,period,name,basis\n";
  private static final String CASES =
      "CASE_INSTRUCTED,PERMANENT,a,b\nCASE_ANSWERED,P30,a,b\nCASE_OTHER,P10,a,b\n";

  /** domain.md §8.5. */
  @ParameterizedTest
  @CsvSource({
    "CASE_INSTRUCTED, PERMANENT",
    "CASE_ANSWERED, P30",
    "CASE_OTHER, P10",
    "DUTY_LOG, P10",
    "DRAFT, D30",
    "QUERY_ATTEMPT, P1",
    "IMPACT_ASSESSMENT, P3"
  })
  void theShippedTableSaysWhatTheDomainSays(String kind, String period) {
    assertThat(table(new ClassPathResource("privacy/retention.csv")).rows())
        .anyMatch(row -> row.kind().equals(kind) && row.period().equals(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CASE_INSTRUCTED,PERMANENT,a,b\nCASE_ANSWERED,P30,a,b\n",
        CASES + "CASE_OTHER,P30,a,b\n",
        "CASE_INSTRUCTED,PERMANENT,a,b\nCASE_ANSWERED,P3O,a,b\nCASE_OTHER,P10,a,b\n",
        CASES + "DRAFT,D30,a\n"
      })
  void aTableThatDoesNotFitDoesNotStart(String rows) {
    assertThatThrownBy(() -> table(file(HEAD + rows))).isInstanceOf(RuntimeException.class);
    assertThat(table(file(HEAD + CASES)).rows()).hasSize(3);
  }

  @Test
  void fullYearsAreCountedFromTheOneAfterTheClosing() {
    var closed = LocalDate.parse("2026-01-01");
    assertThat(Period.P10.lastDay(closed)).isEqualTo("2036-12-31");
    assertThat(Period.P30.lastDay(closed)).isEqualTo("2056-12-31");
    assertThat(Period.PERMANENT.lastDay(closed)).isNull();
    assertThat(Period.longer(Period.P10, Period.PERMANENT)).isEqualTo(Period.PERMANENT);
  }

  private static RetentionTable table(Resource file) {
    return new RetentionTable(file);
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
  }
}
