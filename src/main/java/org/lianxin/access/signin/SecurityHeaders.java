package org.lianxin.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a browser is told about every answer. Nosniff, {@code X-Frame-Options: DENY} and no-store
 * are Spring Security's own; HSTS goes out over HTTPS only.
 */
final class SecurityHeaders {

  private static final String POLICY = "Content-Security-Policy";

  /** Everything from this house; nothing written into a page runs, nor colours it. */
  private static final String STRICT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** The page that explains the interface writes styles into itself. */
  private static final String SWAGGER =
      STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private static final String SWAGGER_PAGES = "/swagger-ui/";

  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(
            (request, response) -> {
              // What a case's papers are sent with is stricter still.
              if (!response.containsHeader(POLICY)) {
                response.setHeader(
                    POLICY, request.getServletPath().startsWith(SWAGGER_PAGES) ? SWAGGER : STRICT);
              }
            })
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
  }
}
