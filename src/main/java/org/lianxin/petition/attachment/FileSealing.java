package org.lianxin.petition.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusal;
import org.lianxin.petition.AccusationSeal;
import org.lianxin.protection.KeyUse;
import org.lianxin.protection.Level;
import org.lianxin.protection.SealedRows;
import org.lianxin.protection.Unreadable;
import org.lianxin.protection.Vault;
import org.lianxin.store.SealedFiles;
import org.lianxin.store.SealedFiles.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files and their names, sealed anew: each is stored once more under another salt and another
 * address, and only then its row leaves the old one, which is removed a day later. A file and its
 * name always have the same key, so that the name tells of the file.
 */
@Component
class FileSealing implements SealedRows {

  private static final Logger log = LoggerFactory.getLogger(FileSealing.class);

  /** Files may be large: few are gone through before somebody can stop it. */
  private static final int PAGE = 10;

  private static final String READABLE =
      "attachment a LEFT JOIN case_key c ON c.case_no = a.case_no AND c.level = 'P4'"
          + " WHERE (a.salt IS NOT NULL OR a.sealed_salt IS NOT NULL AND c.salt IS NOT NULL)";

  private final JdbcClient jdbc;
  private final SealedFiles files;
  private final SealedNames names;
  private final FileSalts salts;
  private final AccusationSeal seal;
  private final Vault vault;
  private final TransactionTemplate transaction;

  FileSealing(
      JdbcClient jdbc,
      SealedFiles files,
      SealedNames names,
      FileSalts salts,
      AccusationSeal seal,
      Vault vault,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.files = files;
    this.names = names;
    this.salts = salts;
    this.seal = seal;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Row(
      String id,
      @Nullable String caseNo,
      byte[] sealedName,
      byte @Nullable [] salt,
      byte @Nullable [] sealedSalt,
      String address,
      String sha256) {}

  @Override
  public String name() {
    return "attachment.sealed_name";
  }

  @Override
  public Level level() {
    return Level.P3;
  }

  @Override
  public Page reseal(String after, int most) {
    var rows = rows(after, Math.min(most, PAGE));
    var renewed = 0;
    var failed = 0;
    for (var row : rows) {
      if (vault.outdated(Level.P3, row.sealedName)) {
        try {
          renewed += renew(row);
        } catch (Unreadable | Refusal e) {
          log.warn("files: {} is not sealed anew: {}", row.id, e.getClass().getSimpleName());
          failed++;
        }
      }
    }
    return new Page(rows.isEmpty() ? null : rows.get(rows.size() - 1).id, renewed, failed);
  }

  private List<Row> rows(String after, int most) {
    return transaction.execute(
        status ->
            jdbc.sql(
                    "SELECT a.id, a.case_no, a.sealed_name, a.salt, a.sealed_salt, a.address,"
                        + " a.sha256 FROM "
                        + READABLE
                        + " AND a.id > ? ORDER BY a.id LIMIT ?")
                .params(after, most)
                .query(Row.class)
                .list());
  }

  private int renew(Row row) {
    var salt =
        transaction.execute(status -> salts.open(row.caseNo, row.id, row.salt, row.sealedSalt));
    var name = names.open(row.id, salt, row.sealedName);
    if (salt == null || name == null) {
      return 0;
    }
    var kept = stored(row, salt);
    return transaction.execute(status -> moved(row, name, kept));
  }

  /** Once more, and the same: else the row keeps the one it has. */
  private Kept stored(Row row, byte[] salt) {
    try (var plain = files.open(row.id, row.address, salt)) {
      var kept = files.keep(row.id, plain);
      if (!kept.sha256().equals(row.sha256)) {
        throw new Unreadable("It is not what was handed in");
      }
      return kept;
    } catch (IOException e) {
      throw new Unreadable("It cannot be read");
    }
  }

  /** Nothing, if somebody has changed it meanwhile: what was stored for it stays loose. */
  private int moved(Row row, String name, Kept kept) {
    var sealedName = names.seal(row.id, kept.salt(), name);
    var changed =
        row.sealedSalt == null
            ? jdbc.sql(
                    "UPDATE attachment SET sealed_name = ?, salt = ?, address = ?"
                        + " WHERE id = ? AND address = ? AND salt = ?")
                .params(sealedName, kept.salt(), kept.address(), row.id, row.address, row.salt)
                .update()
            : jdbc.sql(
                    "UPDATE attachment SET sealed_name = ?, sealed_salt = ?, address = ?"
                        + " WHERE id = ? AND address = ? AND sealed_salt = ?")
                .params(
                    sealedName,
                    seal.seal(String.valueOf(row.caseNo), FileSalts.place(row.id), kept.salt())
                        .orElseThrow(() -> new Unreadable("The case was shredded")),
                    kept.address(),
                    row.id,
                    row.address,
                    row.sealedSalt)
                .update();
    if (changed == 1) {
      files.hold(kept.address());
      files.letGo(row.address);
    }
    return changed;
  }

  @Override
  public Map<Integer, Long> byKey() {
    return KeyUse.count(jdbc, READABLE, "a.sealed_name");
  }
}
