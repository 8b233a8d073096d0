package org.lianxin.access.signin;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of second factors are sealed anew when they are used. */
@Component
class SecondFactorKeys implements KeyUse {

  private final JdbcClient jdbc;

  SecondFactorKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "account.totp_secret";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, "account", "totp_secret");
  }
}
