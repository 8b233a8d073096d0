package org.lianxin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.helpers.BasicMDCAdapter;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an installation writes to its log, line by line: with its own settings, as its own encoder
 * does.
 */
class LogLinesTest {

  private static final String GIVEN = "0af7651916cd43dd8448eb211c80319c";

  private final TraceFilter filter = new TraceFilter();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aLineIsJsonAndHoldsTheNumberThatTheAnswerTells() throws Exception {
    var lines = new ArrayList<JsonNode>();
    filter.doFilter(request, response, (in, out) -> lines.add(line(null)));
    var told = response.getHeader("X-Trace-Id");
    assertThat(told).matches("[0-9a-f]{32}");
    var line = lines.get(0);
    assertThat(line.at("/trace/id").asString()).isEqualTo(told);
    assertThat(line.get("message").asString()).isEqualTo("work item 7 completed");
    assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
    assertThat(line.get("@timestamp").asString()).startsWith("20");
    assertThat(MDC.get("trace.id")).as("the next call of this thread has its own").isNull();
  }

  @Test
  void aNumberOfTheProxyIsKeptAndAnythingElseIsNot() throws Exception {
    request.addHeader("X-Request-Id", GIVEN);
    filter.doFilter(request, response, (in, out) -> {});
    assertThat(response.getHeader("X-Trace-Id")).isEqualTo(GIVEN);

    var forged = new MockHttpServletRequest();
    forged.addHeader("X-Request-Id", "沈𠮷\r\n{\"log\":1}");
    var answer = new MockHttpServletResponse();
    filter.doFilter(forged, answer, (in, out) -> {});
    assertThat(answer.getHeader("X-Trace-Id")).matches("[0-9a-f]{32}");
  }

  @Test
  void theErrorPageBelongsToTheSameCall() throws Exception {
    filter.doFilter(request, response, (in, out) -> {});
    var page = new MockHttpServletResponse();
    filter.doFilter(request, page, (in, out) -> {});
    assertThat(page.getHeader("X-Trace-Id")).isEqualTo(response.getHeader("X-Trace-Id"));
  }

  @Test
  void eachRoundOfATimerHasItsOwnNumber() {
    var seen = new ArrayList<String>();
    var round = Trace.each(() -> seen.add(MDC.get("trace.id")));
    round.run();
    round.run();
    assertThat(seen).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    assertThat(MDC.get("trace.id")).isNull();
  }

  @Test
  void whatACallHandsToAnotherThreadGoesOnUnderItsNumber() throws Exception {
    var seen = new ArrayList<String>();
    filter.doFilter(
        request,
        response,
        (in, out) -> {
          var streamed = Trace.each(() -> seen.add(MDC.get("trace.id")));
          var other = new Thread(streamed);
          other.start();
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          streamed.run();
          seen.add(MDC.get("trace.id"));
        });
    assertThat(seen).hasSize(3).containsOnly(response.getHeader("X-Trace-Id"));
  }

  @Test
  void aFailureSaysWhatAndWhereAndQuotesNobody() throws Exception {
    var quoting = new SQLException("Duplicate entry '沈𠮷·测试 13800000000' for key 'name'", "23000");
    quoting.setStackTrace(new StackTraceElement[] {place("com.mysql.cj.jdbc.Driver")});
    var around = new IllegalStateException("沈𠮷", quoting);
    around.setStackTrace(new StackTraceElement[] {place("org.hibernate.Session")});
    var line = line(around).toString();
    assertThat(line)
        .contains("java.sql.SQLException", "com.mysql.cj.jdbc.Driver", "IllegalStateException")
        .doesNotContain("沈", "13800000000", "Duplicate");
  }

  @Test
  void whatAnOperatorHasToSetIsSaid() throws Exception {
    var away = new SQLException("Communications link failure", "08S01");
    away.setStackTrace(new StackTraceElement[] {place("com.mysql.cj.jdbc.Driver")});
    assertThat(line(new IllegalStateException("Set LIANXIN_KEYS", away)).toString())
        .contains("Set LIANXIN_KEYS", "Communications link failure");
  }

  private static StackTraceElement place(String type) {
    return new StackTraceElement(type, "run", "Some.java", 1);
  }

  /** One line, with the settings of the profile that installations run with. */
  private static JsonNode line(Throwable failure) {
    try {
      var context = new LoggerContext();
      context.setMDCAdapter(
          MDC.getMDCAdapter() == null ? new BasicMDCAdapter() : MDC.getMDCAdapter());
      var settings = new StandardEnvironment();
      new YamlPropertySourceLoader()
          .load("mysql", new ClassPathResource("application-mysql.yml"))
          .forEach(settings.getPropertySources()::addLast);
      context.putObject(Environment.class.getName(), settings);
      var encoder = new StructuredLogEncoder();
      encoder.setContext(context);
      encoder.setFormat(settings.getRequiredProperty("logging.structured.format.file"));
      encoder.start();
      var event =
          new LoggingEvent(
              LogLinesTest.class.getName(),
              context.getLogger("org.lianxin"),
              Level.INFO,
              "work item {} completed",
              failure,
              new Object[] {7});
      var written = new String(encoder.encode(event), StandardCharsets.UTF_8);
      assertThat(written).endsWith("\n").doesNotContain("\n{", "\n\t");
      return JsonMapper.builder().build().readTree(written);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
