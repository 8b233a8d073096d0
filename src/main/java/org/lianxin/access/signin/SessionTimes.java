package org.lianxin.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * When a session was last used is kept to ten seconds: of the calls that one page makes all but the
 * first change nothing then, and nobody who only reads waits until the database has written.
 */
@Configuration(proxyBeanMethods = false)
class SessionTimes {

  /**
   * Never later than it was, so that nobody stays signed in longer, and never earlier than the
   * sign-in; the row goes ten seconds later.
   */
  private static final String UPDATE =
      "UPDATE %TABLE_NAME% SET SESSION_ID = ?, LAST_ACCESS_TIME ="
          + " GREATEST(LAST_ACCESS_TIME, FLOOR(CAST(? AS DECIMAL(20)) / 10000) * 10000),"
          + " MAX_INACTIVE_INTERVAL = ?,"
          + " EXPIRY_TIME = FLOOR(CAST(? AS DECIMAL(20)) / 10000) * 10000 + 10000,"
          + " PRINCIPAL_NAME = ? WHERE PRIMARY_ID = ?";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> toTenSeconds() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }
}
