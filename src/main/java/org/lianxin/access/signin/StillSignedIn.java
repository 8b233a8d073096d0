package org.lianxin.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session is as old as the account it was begun with: after a change of either the person signs
 * in anew. The change ends the sessions too; this one catches a sign-in that overtook it.
 */
class StillSignedIn extends OncePerRequestFilter {

  private static final String CALLS = "/api/";

  private final JdbcClient jdbc;

  StillSignedIn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(CALLS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof SignedIn person
        && !current(person)) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean current(SignedIn person) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM account WHERE login = ? AND version = ? AND active = TRUE")
            .params(person.getUsername(), person.version())
            .query(Long.class)
            .single()
        == 1;
  }
}
