package org.lianxin.correspondence;

import java.util.Map;
import org.lianxin.petition.CaseVault;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters, sealed anew: the same text under another key. */
@Component
class LetterSealing implements SealedRows {

  private static final String READABLE = "letter l" + CaseVault.READABLE.formatted("l", Level.P3);

  private final JdbcClient jdbc;
  private final Vault vault;

  LetterSealing(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "letter.content";
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
                "SELECT l.id, l.content, k.salt FROM "
                    + READABLE
                    + " WHERE l.id > ? ORDER BY l.id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::id, row -> vault.outdated(Level.P3, row.content), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var plain = vault.openBytes(Level.P3, row.salt, Letters.place(row.id), row.content);
    return jdbc.sql("UPDATE letter SET content = ? WHERE id = ? AND content = ?")
        .params(
            vault.sealBytes(Level.P3, row.salt, Letters.place(row.id), plain), row.id, row.content)
        .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, READABLE, "content");
  }

  private record Row(String id, byte[] content, byte[] salt) {}
}
