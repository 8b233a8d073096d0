package org.lianxin.publicity;

import java.util.Map;
import org.lianxin.petition.CaseVault;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said of notices, sealed anew when the installation's key changes. */
@Component
class CommentSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final CaseVault vault;

  CommentSealing(JdbcClient jdbc, CaseVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "notice_comment";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql("SELECT id, case_no, sealed FROM notice_comment WHERE id > ? ORDER BY id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(
        rows, Row::id, row -> vault.outdated(row.caseNo, row.sealed), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile. */
  private int renew(Row row) {
    var place = NoticeComments.place(row.id);
    var plain = vault.open(row.caseNo, place, row.sealed);
    var renewed = plain == null ? null : vault.seal(row.caseNo, place, plain);
    return renewed == null
        ? 0
        : jdbc.sql("UPDATE notice_comment SET sealed = ? WHERE id = ? AND sealed = ?")
            .params(renewed, row.id, row.sealed)
            .update();
  }

  /** Of a case that was shredded nobody can open it: it needs no key. */
  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(
        jdbc,
        "notice_comment m JOIN case_key k ON k.case_no = m.case_no AND k.level = 'P3'"
            + " AND k.salt IS NOT NULL",
        "m.sealed");
  }

  private record Row(String id, String caseNo, byte[] sealed) {}
}
