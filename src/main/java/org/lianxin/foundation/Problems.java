package org.lianxin.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details in the caller's language. */
@Component
public class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** The property of a problem that tells the number of the call. */
  public static final String TRACE = "traceId";

  private final Words words;
  private final JsonMapper json;
  private final LocaleResolver languages;

  Problems(Words words, JsonMapper json, LocaleResolver languages) {
    this.words = words;
    this.languages = languages;
    this.json = json;
  }

  /** What went wrong where it is one of several things, and the answer goes on. */
  public ProblemDetail of(RuntimeException failure) {
    if (DatabaseAway.causes(failure)) {
      log.warn("database: away in the middle of a call: {}", failure.getClass().getName());
      return of((Refusal) new DatabaseAway());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // Engine listeners wrap what our own code refuses.
      if (cause instanceof Refusal refusal) {
        return of(refusal);
      }
      if (cause instanceof OptimisticLockingFailureException
          || cause instanceof TransientDataAccessException) {
        return named(HttpStatus.CONFLICT, "Contended");
      }
    }
    log.error("unexpected failure", Redacted.of(failure));
    return named(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected");
  }

  ProblemDetail of(Refusal refusal) {
    var problem = named(refusal.status(), refusal.getMessage(), refusal.words());
    if (refusal instanceof InvalidForm form) {
      problem.setProperty("errors", form.errors());
    }
    return problem;
  }

  ProblemDetail named(HttpStatus status, String name, Object... args) {
    var problem = ProblemDetail.forStatus(status);
    problem.setTitle(words.of("problem." + name + ".title"));
    problem.setDetail(words.of("problem." + name + ".detail", args));
    var trace = Trace.present();
    if (status.is5xxServerError() && trace != null) {
      // Whoever asks for help reads it out, and the log is searched for it.
      problem.setProperty(TRACE, trace);
    }
    return problem;
  }

  /** Writes a problem where no controller is reached: sign-in and CSRF. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String name,
      Object... args)
      throws IOException {
    // Ahead of the dispatcher the language is still the machine's.
    LocaleContextHolder.setLocale(languages.resolveLocale(request));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    var problem = named(status, name, args);
    var told = new LinkedHashMap<String, Object>();
    told.put("title", problem.getTitle());
    told.put("status", status.value());
    told.put("detail", problem.getDetail());
    if (problem.getProperties() != null) {
      told.putAll(problem.getProperties());
    }
    json.writeValue(response.getOutputStream(), told);
  }
}
