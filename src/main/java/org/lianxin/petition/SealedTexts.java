package org.lianxin.petition;

import java.util.Base64;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** For texts about a case that lie outside its file: those about an accusation are sealed. */
@Component
public class SealedTexts {

  private final CaseKeys keys;
  private final Vault vault;

  SealedTexts(CaseKeys keys, Vault vault) {
    this.keys = keys;
    this.vault = vault;
  }

  /**
   * The text as it may lie in the database: the same, unless the case is an accusation.
   *
   * @param place where it will lie
   */
  public String kept(String caseNo, String place, String text) {
    return keys.salt(caseNo, Level.P4)
        .map(salt -> vault.seal(Level.P4, salt, place, text))
        .map(Base64.getEncoder()::encodeToString)
        .orElse(text);
  }

  /** The text again that was kept so. */
  public String read(String caseNo, String place, String kept) {
    return keys.salt(caseNo, Level.P4)
        .map(salt -> vault.open(Level.P4, salt, place, Base64.getDecoder().decode(kept)))
        .orElse(kept);
  }
}
