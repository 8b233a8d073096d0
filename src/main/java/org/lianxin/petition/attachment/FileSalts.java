package org.lianxin.petition.attachment;

import org.jspecify.annotations.Nullable;
import org.lianxin.petition.AccusationSeal;
import org.lianxin.petition.attachment.FileRefusals.FileTakenMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The salts of files. Without its salt nobody opens a file; that of an accusation's file lies
 * sealed with the keys of accusations, so that whoever has all other keys cannot read its papers
 * either.
 */
@Component
class FileSalts {

  private final JdbcClient jdbc;
  private final AccusationSeal seal;

  FileSalts(JdbcClient jdbc, AccusationSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The file now belongs to an accusation: its salt goes under seal. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sealFor(String caseNo, String id) {
    var salt =
        jdbc.sql("SELECT salt FROM attachment WHERE id = ?").param(id).query(byte[].class).single();
    // Of a case that was shredded nothing is left to seal it with: its papers go the same way.
    var sealed = seal.seal(caseNo, place(id), salt).orElse(null);
    var changed =
        jdbc.sql("UPDATE attachment SET salt = NULL, sealed_salt = ? WHERE id = ? AND salt = ?")
            .param(1, sealed)
            .param(2, id)
            .param(3, salt)
            .update();
    if (changed != 1) {
      throw new FileTakenMeanwhile();
    }
  }

  /** The salt of a file as it lies in its row; null once it is gone. */
  byte @Nullable [] open(
      @Nullable String caseNo, String id, byte @Nullable [] salt, byte @Nullable [] sealed) {
    return sealed == null || caseNo == null ? salt : seal.open(caseNo, place(id), sealed);
  }

  static String place(String id) {
    return "attachment.salt/" + id;
  }
}
