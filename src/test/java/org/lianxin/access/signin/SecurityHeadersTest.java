package org.lianxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.testing.Callers;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser is told about every answer. */
@DatabaseTest
class SecurityHeadersTest {

  @Autowired Callers callers;

  @ParameterizedTest
  @CsvSource({
    "officer, /api/me, 200",
    "officer, /api/cases/NO-2026-000001, 404",
    "'', /api/me, 401",
    "'', /, 200",
    "'', /api/public/notices, 200",
    "'', /swagger-ui/index.html, 200"
  })
  void everyAnswerHasThem(String login, String path, int status) {
    var caller = login.isEmpty() ? callers.visitor() : callers.as(login);
    var headers = caller.get(path).is(status).response().headers();
    var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'")
        .contains("script-src 'self';")
        .contains("object-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(policy.contains("unsafe")).isEqualTo(path.startsWith("/swagger-ui/"));
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    if (path.startsWith("/api/")) {
      // What hangs on the board may be kept, and is asked for anew each time.
      assertThat(headers.firstValue("Cache-Control").orElseThrow())
          .contains(path.equals("/api/public/notices") ? "no-cache" : "no-store");
    }
  }

  @Test
  void behindAProxyWithTlsTheBrowserIsToldToStayWithIt() {
    var headers =
        callers
            .as("officer", "demo", "X-Forwarded-Proto", "https")
            .get("/api/me")
            .is(200)
            .response()
            .headers();
    assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow())
        .startsWith("max-age=31536000");
  }
}
