package org.lianxin.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.lianxin.foundation.AwayPage;
import org.lianxin.foundation.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page that says so; made without asking the database anything. */
@Component
class PageWhileAway implements AwayPage {

  private static final String PROBLEM = "problem.DatabaseAway.";

  private final ITemplateEngine templates;
  private final Sites sites;
  private final Words words;

  PageWhileAway(ITemplateEngine templates, Sites sites, Words words) {
    this.templates = templates;
    this.sites = sites;
    this.words = words;
  }

  @Override
  public boolean write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!PageErrors.wantsPage(request)) {
      return false;
    }
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setContentType("text/html;charset=UTF-8");
    templates.process(
        "portal/error",
        new Context(
            Locale.SIMPLIFIED_CHINESE,
            Map.of(
                "site",
                sites.withoutOffices(),
                "status",
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                "title",
                words.of(PROBLEM + "title"),
                "detail",
                words.of(PROBLEM + "detail"))),
        response.getWriter());
    return true;
  }
}
