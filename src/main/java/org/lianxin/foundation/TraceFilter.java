package org.lianxin.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Numbers each call, ahead of everything else. A proxy may have numbered it already ({@code
 * X-Request-Id}), so that its log and ours meet; the answer tells the number, so that whoever asks
 * for help can tell it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

  static final String GIVEN = "X-Request-Id";
  static final String TOLD = "X-Trace-Id";

  private static final String KEPT = TraceFilter.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var trace = Trace.of(before(request));
    request.setAttribute(KEPT, trace);
    response.setHeader(TOLD, trace);
    try (var logged = MDC.putCloseable(Trace.KEY, trace)) {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable String before(HttpServletRequest request) {
    return request.getAttribute(KEPT) instanceof String kept ? kept : request.getHeader(GIVEN);
  }

  /** The page that says what went wrong belongs to the same call, and so does what is streamed. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
