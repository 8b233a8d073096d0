package org.lianxin.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once while the database is away, and where it goes away before a controller is
 * reached: the sessions and the accounts are in it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAwayFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

  /** Files, and what watches over the program: they need no database. */
  private static final List<String> WITHOUT =
      List.of("/actuator/", "/portal/", "/assets/", "/desk", "/robots.txt", "/favicon.ico");

  private final DatabasePulse pulse;
  private final Problems problems;
  private final AwayPage page;

  DatabaseAwayFilter(DatabasePulse pulse, Problems problems, AwayPage page) {
    this.pulse = pulse;
    this.problems = problems;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (pulse.away() && WITHOUT.stream().noneMatch(request.getServletPath()::startsWith)) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (response.isCommitted() || !DatabaseAway.causes(e)) {
        throw e;
      }
      log.warn("database: away in the middle of a call: {}", e.getClass().getName());
      response.reset();
      refuse(request, response);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(DatabaseAway.SECONDS));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!page.write(request, response)) {
      problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "DatabaseAway");
    }
  }
}
