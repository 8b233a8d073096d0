package org.lianxin.access.signin;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lianxin.access.signin.SignedIn.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Two doors: programs bring HTTP Basic with every call and leave no session; browsers sign in once,
 * carry a session cookie and send the CSRF header. A visitor without an account reaches only {@code
 * /api/public/**} and the pages that explain the system. Whoever has to change his password or to
 * take a second factor reaches only the calls for that. The pages of the public have a door of
 * their own, {@link PublicPages}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SecurityConfiguration {

  private static final String[] EXPLAINING = {
    "/favicon.ico",
    "/desk",
    "/desk/**",
    "/assets/**",
    "/v3/api-docs/**",
    "/swagger-ui.html",
    "/swagger-ui/**",
    "/actuator/health/**",
    "/error"
  };

  private static final String[] OWN = {"/api/me", "/api/me/**", "/api/session/end"};

  // Argon2id as OWASP has it: 19 MiB, two rounds, one lane.
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int ROUNDS = 2;

  @Bean
  RememberingPasswordEncoder passwordEncoder() {
    var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS);
    return new RememberingPasswordEncoder(
        new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", argon2, "bcrypt", new BCryptPasswordEncoder())));
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Answers answers) throws Exception {
    return http.securityMatcher(SecurityConfiguration::bringsBasic)
        .authorizeHttpRequests(SecurityConfiguration::doors)
        .httpBasic(
            basic ->
                basic
                    .authenticationDetailsSource(SignInDetails::ofProgram)
                    .authenticationEntryPoint(answers::signInFailed))
        .csrf(csrf -> csrf.disable())
        .headers(SecurityHeaders::set)
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(e -> e.accessDeniedHandler(answers::denied))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(
      HttpSecurity http,
      Answers answers,
      Sessions sessions,
      JdbcClient jdbc,
      @Value("${server.servlet.session.cookie.secure:false}") boolean secure)
      throws Exception {
    return http.authorizeHttpRequests(SecurityConfiguration::doors)
        .formLogin(
            form ->
                form.loginProcessingUrl("/api/session")
                    .authenticationDetailsSource(SignInDetails::ofBrowser)
                    .successHandler(
                        (request, response, who) -> {
                          sessions.makeRoom(who.getName(), request.getRequestedSessionId());
                          response.setStatus(204);
                        })
                    .failureHandler(answers::signInFailed))
        .logout(
            logout ->
                logout
                    .logoutUrl("/api/session/end")
                    .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
        // Public calls change nothing on anybody's behalf, so there is no one to forge.
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie(secure))
                    .ignoringRequestMatchers("/api/public/**"))
        .headers(SecurityHeaders::set)
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(answers::signInNeeded)
                    .accessDeniedHandler(answers::denied))
        .addFilterBefore(new StillSignedIn(jdbc), AuthorizationFilter.class)
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
        .requestMatchers(OWN)
        .authenticated()
        .anyRequest()
        .access((who, call) -> new AuthorizationDecision(owesNothing(who.get())));
  }

  private static boolean owesNothing(Authentication who) {
    return who != null
        && who.getPrincipal() instanceof SignedIn person
        && person.duty() == Duty.NONE;
  }

  /** The page reads it to send it back, so it is not for HTTP only. */
  private static CookieCsrfTokenRepository csrfCookie(boolean secure) {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(
        flags -> {
          flags.sameSite("Lax");
          if (secure) {
            flags.secure(true);
          }
        });
    return cookie;
  }

  private static boolean bringsBasic(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }
}
