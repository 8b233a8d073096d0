package org.lianxin.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door to the pages of the public. Nobody is signed in there, whatever his browser brings: no
 * session is looked up or made, no cookie is set, and so there is nobody in whose name a form of
 * another site could act.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {

  private static final String[] PAGES = {
    "/",
    "/index.html",
    "/track",
    "/track/**",
    "/lodge",
    "/lodge/**",
    "/stations",
    "/stations/**",
    "/guide",
    "/guide/**",
    "/notices",
    "/notices/**",
    "/figures",
    "/portal/**",
    "/robots.txt"
  };

  @Bean
  @Order(0)
  SecurityFilterChain visitors(HttpSecurity http) throws Exception {
    return http.securityMatcher(PAGES)
        .authorizeHttpRequests(door -> door.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(SecurityHeaders::set)
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
