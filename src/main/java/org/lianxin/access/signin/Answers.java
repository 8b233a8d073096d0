package org.lianxin.access.signin;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.lianxin.access.signin.Refused.CodeNeeded;
import org.lianxin.access.signin.Refused.Paused;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What those are told who are not let in. */
@Component
class Answers {

  private final Problems problems;
  private final BusinessClock clock;

  Answers(Problems problems, BusinessClock clock) {
    this.problems = problems;
    this.clock = clock;
  }

  void signInNeeded(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (mistyped(request)) {
      response.sendError(NOT_FOUND.value());
    } else {
      problems.write(request, response, UNAUTHORIZED, "SignInNeeded");
    }
  }

  /** Somebody's browser asks for a page, and all pages that there are have their own doors. */
  private static boolean mistyped(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getMethod().equals("GET")
        && !request.getServletPath().startsWith("/api/");
  }

  void signInFailed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof Paused paused) {
      var wait = Duration.between(clock.instant(), paused.until()).toSeconds() + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      problems.write(request, response, TOO_MANY_REQUESTS, "SignInPaused", (wait + 59) / 60);
    } else {
      problems.write(
          request,
          response,
          UNAUTHORIZED,
          why instanceof CodeNeeded ? "SecondFactorNeeded" : "SignInFailed");
    }
  }

  void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    problems.write(request, response, FORBIDDEN, reason(why));
  }

  private static String reason(AccessDeniedException why) {
    if (why instanceof CsrfException) {
      return "CsrfMissing";
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
      return switch (person.duty()) {
        case CHANGE_PASSWORD -> "PasswordChangeNeeded";
        case TAKE_SECOND_FACTOR -> "SecondFactorMissing";
        case NONE -> "NotAllowed";
      };
    }
    return "NotAllowed";
  }
}
