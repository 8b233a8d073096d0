package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

/** 《网络安全法》2025 Art. 23(3): logs are kept six months at least; domain.md §9 line 13. */
class LogRetentionTest {

  @ParameterizedTest
  @CsvSource({"183, false", "0, false", "-1, false", "184, true", "365, true"})
  void lessThanSixMonthsIsRefused(int days, boolean starts) {
    new ApplicationContextRunner()
        .withBean(LogRetention.class)
        .withPropertyValues("lianxin.log-retention-days=" + days)
        .run(
            program -> {
              if (starts) {
                assertThat(program).hasNotFailed();
              } else {
                assertThat(program)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("lianxin.log-retention-days")
                    .hasMessageContaining("184");
              }
            });
  }

  @Test
  void theLogFilesAreKeptForTheDaysThatWereChecked() throws Exception {
    assertThat(setting("application.yml", "lianxin.log-retention-days")).isEqualTo(365);
    assertThat(setting("application-mysql.yml", "logging.logback.rollingpolicy.max-history"))
        .isEqualTo("${lianxin.log-retention-days}");
    assertThat(setting("application-mysql.yml", "logging.logback.rollingpolicy.total-size-cap"))
        .as("a limit by size deletes what is younger")
        .isNull();
  }

  private static Object setting(String file, String name) throws Exception {
    return new YamlPropertySourceLoader()
        .load(file, new ClassPathResource(file))
        .get(0)
        .getProperty(name);
  }
}
