package org.lianxin.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Problems;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What people are told who meet a page that is not there or that failed: a page, in plain words.
 */
@Component
class PageErrors implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

  private static final String VIEW = "portal/error";

  private final Problems problems;
  private final Sites sites;

  PageErrors(Problems problems, Sites sites) {
    this.problems = problems;
    this.sites = sites;
  }

  /** Ahead of what answers programs. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    var missing = failure instanceof NoResourceFoundException && wantsPage(request);
    // Refused before it is known what it was sent to.
    if (failure instanceof MaxUploadSizeExceededException && wantsPage(request)) {
      LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
      return of(new PicturesTooLarge());
    }
    if (!missing && (handler == null || !PortalFiles.isPage(handler))) {
      return null;
    }
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    if (failure instanceof TryLater later) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
    }
    return of(missing ? new Unknown() : failure);
  }

  /** What the container refuses before any page is reached. */
  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    var page = of(status == HttpStatus.NOT_FOUND ? new Unknown() : new IllegalStateException());
    page.setStatus(status);
    return page;
  }

  private ModelAndView of(Exception failure) {
    // A call that makes no sense is no failure of ours.
    var problem =
        failure instanceof ErrorResponse ours && ours.getStatusCode().is4xxClientError()
            ? problems.of(new Unknown())
            : problems.of(
                failure instanceof RuntimeException plain
                    ? plain
                    : new IllegalStateException(failure));
    var page = new ModelAndView(VIEW);
    page.setStatus(HttpStatus.valueOf(problem.getStatus()));
    page.addObject(
        "site",
        problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
            ? sites.withoutOffices()
            : sites.present());
    page.addObject("status", problem.getStatus());
    page.addObject("title", Objects.requireNonNull(problem.getTitle()));
    page.addObject("detail", Objects.requireNonNull(problem.getDetail()));
    page.addObject("trace", trace(problem));
    return page;
  }

  private static @Nullable Object trace(ProblemDetail problem) {
    var further = problem.getProperties();
    return further == null ? null : further.get(Problems.TRACE);
  }

  /** More than a call may bring; domain.md §3.10. */
  static class PicturesTooLarge extends Refusal {
    PicturesTooLarge() {
      super(HttpStatus.PAYLOAD_TOO_LARGE);
    }
  }

  static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !request.getServletPath().startsWith("/api/");
  }
}
