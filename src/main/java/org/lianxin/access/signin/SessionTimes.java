package org.lianxin.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * When a session was last used is kept to the minute: all calls of a minute but the first then
 * change nothing, and the database need not write anything down for somebody who only reads.
 */
@Configuration(proxyBeanMethods = false)
class SessionTimes {

  /**
   * Never later than it was, so that nobody stays signed in longer; the row goes a minute later.
   */
  private static final String UPDATE =
      "UPDATE %TABLE_NAME% SET SESSION_ID = ?,"
          + " LAST_ACCESS_TIME = FLOOR(CAST(? AS DECIMAL(20)) / 60000) * 60000,"
          + " MAX_INACTIVE_INTERVAL = ?,"
          + " EXPIRY_TIME = FLOOR(CAST(? AS DECIMAL(20)) / 60000) * 60000 + 60000,"
          + " PRINCIPAL_NAME = ? WHERE PRIMARY_ID = ?";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> toTheMinute() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }
}
