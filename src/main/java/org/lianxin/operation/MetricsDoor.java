package org.lianxin.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.lianxin.foundation.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door to the figures: a program that collects them brings a token of its own, and nobody else
 * comes in, with an account or without. Without a token there is no way in at all.
 */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

  private static final int SHORTEST = 32;
  private static final String BEARER = "Bearer ";

  @Bean
  @Order(-1)
  SecurityFilterChain collectors(
      HttpSecurity http,
      Problems problems,
      @Value("${lianxin.operation.metrics-token:}") String token)
      throws Exception {
    if (!token.isEmpty() && token.length() < SHORTEST) {
      throw new IllegalStateException(
          "lianxin.operation.metrics-token (LIANXIN_METRICS_TOKEN) needs at least "
              + SHORTEST
              + " characters");
    }
    return http.securityMatcher("/actuator/prometheus", "/actuator/prometheus/**")
        .authorizeHttpRequests(
            door ->
                door.anyRequest()
                    .access(
                        (who, call) -> new AuthorizationDecision(brings(token, call.getRequest()))))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                    (request, response, why) ->
                        problems.write(
                            request, response, HttpStatus.UNAUTHORIZED, "MetricsTokenNeeded")))
        .build();
  }

  private static boolean brings(String token, HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !token.isEmpty()
        && header != null
        && MessageDigest.isEqual((BEARER + token).getBytes(UTF_8), header.getBytes(UTF_8));
  }
}
