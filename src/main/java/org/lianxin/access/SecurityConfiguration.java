package org.lianxin.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Problems;
import org.lianxin.organization.Organization;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Two doors: programs bring HTTP Basic with every call and leave no session; browsers sign in once,
 * carry a session cookie and send the CSRF header. A visitor without an account reaches only {@code
 * /api/public/**} and the pages that explain the system.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] EXPLAINING = {
    "/",
    "/index.html",
    "/welcome/**",
    "/favicon.ico",
    "/v3/api-docs/**",
    "/swagger-ui.html",
    "/swagger-ui/**",
    "/actuator/health/**",
    "/error"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberingPasswordEncoder(
        PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }

  @Bean
  UserDetailsService accountsByLogin(Organization organization, ObjectProvider<Accounts> all) {
    return login -> {
      var account =
          all.getObject()
              .find(login)
              .orElseThrow(() -> new UsernameNotFoundException("No such account"));
      var actor = Actor.of(account, organization.requireUnit(account.unit()));
      return new SignedIn(actor, account.passwordHash(), account.active());
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Problems problems) throws Exception {
    return http.securityMatcher(SecurityConfiguration::bringsBasic)
        .authorizeHttpRequests(SecurityConfiguration::doors)
        .httpBasic(basic -> basic.authenticationEntryPoint(says(problems, "SignInFailed")))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(e -> e.accessDeniedHandler(denied(problems)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(HttpSecurity http, Problems problems) throws Exception {
    return http.authorizeHttpRequests(SecurityConfiguration::doors)
        .formLogin(
            form ->
                form.loginProcessingUrl("/api/session")
                    .successHandler((request, response, who) -> response.setStatus(204))
                    .failureHandler(
                        (request, response, e) ->
                            problems.write(request, response, UNAUTHORIZED, "SignInFailed")))
        .logout(
            logout ->
                logout
                    .logoutUrl("/api/session/end")
                    .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
        // Public calls change nothing on anybody's behalf, so there is no one to forge.
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers("/api/public/**"))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(says(problems, "SignInNeeded"))
                    .accessDeniedHandler(denied(problems)))
        .build();
  }

  private static void doors(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          door) {
    door.requestMatchers("/api/public/**")
        .permitAll()
        .requestMatchers(GET, EXPLAINING)
        .permitAll()
        .requestMatchers(HEAD, EXPLAINING)
        .permitAll()
        .anyRequest()
        .authenticated();
  }

  static boolean bringsBasic(@Nullable HttpServletRequest request) {
    var header = request == null ? null : request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }

  private static AuthenticationEntryPoint says(Problems problems, String name) {
    return (request, response, e) -> problems.write(request, response, UNAUTHORIZED, name);
  }

  private static AccessDeniedHandler denied(Problems problems) {
    return (request, response, e) -> problems.write(request, response, FORBIDDEN, "CsrfMissing");
  }
}
