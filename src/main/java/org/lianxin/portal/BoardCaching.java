package org.lianxin.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What hangs on the board may be kept by everybody, but is asked for anew each time: whoever takes
 * back his consent is no longer read from then on. What has not changed is not sent again.
 */
@Configuration(proxyBeanMethods = false)
class BoardCaching {

  private static final String[] BOARD = {
    "/api/public/notices", "/api/public/notices/*", "/api/public/figures"
  };

  @Bean
  FilterRegistrationBean<Board> board() {
    var filter = new FilterRegistrationBean<>(new Board());
    filter.addUrlPatterns(BOARD);
    // Outside the security filters, which would forbid to keep it.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return filter;
  }

  static class Board extends ShallowEtagHeaderFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getMethod().equals("GET")) {
        response.setHeader(
            HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
      }
      super.doFilterInternal(request, response, chain);
    }
  }
}
