package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the log of an installation shows of a failure. */
class FailurePrinterTest {

  /** The engine's job executor alone tries several times a second. */
  @Test
  void whileTheDatabaseIsGoneWhatHappenedTakesALineEach() throws IOException {
    var gone = new SQLException("Communications link failure", "08S01");
    assertThat(printed(elsewhere(new IllegalStateException("job of 张三", gone))).lines())
        .containsExactly(
            "java.lang.IllegalStateException",
            "Caused by: java.sql.SQLException: Communications link failure");
  }

  @Test
  void ofAnythingElseThePlacesAreShownAndNoWordOfOthers() throws IOException {
    var quoting = elsewhere(new SQLException("Duplicate entry '张三' for key", "23000"));
    assertThat(printed(elsewhere(new IllegalArgumentException(quoting))))
        .contains("Caused by: java.sql.SQLException\n", "\tat org.example.Job.run(Job.java:7)")
        .doesNotContain("张三");
  }

  /** As if a library had thrown it. */
  private static <T extends Throwable> T elsewhere(T failure) {
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("org.example.Job", "run", "Job.java", 7)});
    return failure;
  }

  private static String printed(Throwable failure) throws IOException {
    var out = new StringBuilder();
    new FailurePrinter().printStackTrace(failure, out);
    return out.toString();
  }
}
