package org.lianxin.access.signin;

import java.util.Map;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of second factors, sealed anew; those in use are so at the next sign-in too. */
@Component
class SecondFactorSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final Vault vault;

  SecondFactorSealing(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
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
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT login, totp_salt AS salt, totp_secret AS secret FROM account"
                    + " WHERE login > ? AND totp_secret IS NOT NULL ORDER BY login LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::login, row -> vault.outdated(Level.P3, row.secret), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var place = SecondFactor.place(row.login);
    var secret = vault.openBytes(Level.P3, row.salt, place, row.secret);
    return jdbc.sql("UPDATE account SET totp_secret = ? WHERE login = ? AND totp_secret = ?")
        .params(vault.sealBytes(Level.P3, row.salt, place, secret), row.login, row.secret)
        .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, "account", "totp_secret");
  }

  private record Row(String login, byte[] salt, byte[] secret) {}
}
