package org.lianxin.foundation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.NoRoom;
import org.lianxin.foundation.Refusals.TryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place that turns what went wrong into an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status());
    if (refusal instanceof TryLater later) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
    }
    if (refusal instanceof DatabaseAway) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(DatabaseAway.SECONDS));
    }
    return answer.body(problems.of(refusal));
  }

  @ExceptionHandler({OptimisticLockingFailureException.class, TransientDataAccessException.class})
  ResponseEntity<ProblemDetail> contended(Exception exception) {
    if (DatabaseAway.causes(exception)) {
      return away(exception);
    }
    log.warn("contended: {}", exception.getClass().getSimpleName());
    return answer(HttpStatus.CONFLICT, "Contended");
  }

  private ResponseEntity<ProblemDetail> away(Exception exception) {
    log.warn("database: away in the middle of a call: {}", exception.getClass().getName());
    return refused(new DatabaseAway());
  }

  /** Parts or parameters that are not written as they have to be. */
  @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
  ResponseEntity<ProblemDetail> unreadable(Exception exception) {
    if (ownDiskFailed(exception)) {
      log.error("uploads cannot be put down", Redacted.of(exception));
      return refused(new NoRoom());
    }
    return answer(HttpStatus.BAD_REQUEST, "Http400");
  }

  /** What a caller does wrong, or leaves unfinished, has exceptions of its own. */
  private static boolean ownDiskFailed(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass() == IOException.class
        || root instanceof FileNotFoundException
        || root instanceof FileSystemException;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception exception) throws Exception {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      // Engine listeners wrap what our own code refuses.
      if (cause instanceof Refusal refusal) {
        return refused(refusal);
      }
      if (cause instanceof AuthenticationException || cause instanceof AccessDeniedException) {
        throw exception;
      }
      if (cause instanceof OptimisticLockingFailureException) {
        return contended((Exception) cause);
      }
    }
    if (DatabaseAway.causes(exception)) {
      return away(exception);
    }
    log.error("unexpected failure", Redacted.of(exception));
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected");
  }

  /** Spring's own refusals: their English texts may quote input, so they are worded anew. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var name =
        WORDED.contains(status.value())
            ? "Http" + status.value()
            : status.is4xxClientError() ? "Http400" : "Unexpected";
    if (status.is5xxServerError()) {
      log.error("unexpected failure", Redacted.of(exception));
    }
    var resolved = HttpStatus.valueOf(status.value());
    return ResponseEntity.status(status).headers(headers).body(problems.named(resolved, name));
  }

  private ResponseEntity<ProblemDetail> answer(HttpStatus status, String name) {
    return ResponseEntity.status(status).body(problems.named(status, name));
  }
}
