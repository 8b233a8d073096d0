package org.lianxin.petition.attachment;

import java.util.Map;
import org.lianxin.petition.AccusationSeal;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The salts of accusations' files, sealed anew. */
@Component
class FileSaltSealing implements SealedRows {

  private final JdbcClient jdbc;
  private final AccusationSeal seal;

  FileSaltSealing(JdbcClient jdbc, AccusationSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Override
  public String name() {
    return "attachment.sealed_salt";
  }

  @Override
  public Level level() {
    return Level.P4;
  }

  @Override
  @Transactional
  public Page reseal(String after, int most) {
    var rows =
        jdbc.sql(
                "SELECT id, case_no, sealed_salt FROM attachment WHERE id > ?"
                    + " AND sealed_salt IS NOT NULL ORDER BY id LIMIT ?")
            .params(after, most)
            .query(Row.class)
            .list();
    return SealedRows.through(rows, Row::id, row -> seal.outdated(row.sealedSalt), this::renew);
  }

  /** Nothing, if somebody has changed it meanwhile, or if the case was shredded. */
  private int renew(Row row) {
    var place = FileSalts.place(row.id);
    var salt = seal.open(row.caseNo, place, row.sealedSalt);
    var renewed = salt == null ? null : seal.seal(row.caseNo, place, salt).orElse(null);
    return renewed == null
        ? 0
        : jdbc.sql("UPDATE attachment SET sealed_salt = ? WHERE id = ? AND sealed_salt = ?")
            .params(renewed, row.id, row.sealedSalt)
            .update();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(
        jdbc,
        "attachment a JOIN case_key c ON c.case_no = a.case_no AND c.level = 'P4'"
            + " AND c.salt IS NOT NULL",
        "a.sealed_salt");
  }

  private record Row(String id, String caseNo, byte[] sealedSalt) {}
}
