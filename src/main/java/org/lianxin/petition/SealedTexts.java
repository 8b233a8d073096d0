package org.lianxin.petition;

import java.util.Base64;
import java.util.Optional;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/** For texts about a case that lie outside its file: those about an accusation are sealed. */
@Component
public class SealedTexts {

  /** So many characters of a text tell the key. */
  public static final int BEGINNING = 8;

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

  /**
   * The same text, as it would be kept now.
   *
   * @return empty if it is kept so already
   */
  public Optional<String> renewed(String caseNo, String place, String kept) {
    return keys.salt(caseNo, Level.P4)
        .filter(salt -> vault.outdated(Level.P4, Base64.getDecoder().decode(kept)))
        .map(salt -> kept(caseNo, place, read(caseNo, place, kept)));
  }

  /**
   * Number of the key with which a text of an accusation is kept.
   *
   * @param beginning as much of the text as {@link #BEGINNING} says
   */
  public int keyOf(String beginning) {
    return vault.keyOf(Base64.getDecoder().decode(beginning));
  }

  /** The text again that was kept so. */
  public String read(String caseNo, String place, String kept) {
    return keys.salt(caseNo, Level.P4)
        .map(salt -> vault.open(Level.P4, salt, place, Base64.getDecoder().decode(kept)))
        .orElse(kept);
  }
}
