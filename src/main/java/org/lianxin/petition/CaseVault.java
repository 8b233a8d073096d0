package org.lianxin.petition;

import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/**
 * Seals what lies outside a case's file and yet tells of persons in it: it is gone when the case is
 * shredded.
 */
@Component
public class CaseVault {

  /** Joins the case's key to a row with a case number, by the row's alias: what can be opened. */
  public static final String READABLE = CaseKeys.NOT_SHREDDED;

  private final CaseKeys keys;
  private final Vault vault;

  CaseVault(CaseKeys keys, Vault vault) {
    this.keys = keys;
    this.vault = vault;
  }

  /**
   * The text, sealed; null once the case has been shredded.
   *
   * @param place where it will lie: it cannot be opened as if it lay elsewhere
   */
  public byte @Nullable [] seal(String caseNo, String place, String text) {
    return keys.salt(caseNo, Level.P3)
        .map(salt -> vault.seal(Level.P3, salt, place, text))
        .orElse(null);
  }

  /** The text that was sealed; null once the case has been shredded. */
  public @Nullable String open(String caseNo, String place, byte[] sealed) {
    return keys.salt(caseNo, Level.P3)
        .map(salt -> vault.open(Level.P3, salt, place, sealed))
        .orElse(null);
  }

  /** Whether the rotation of keys has to seal it anew. */
  public boolean outdated(String caseNo, byte[] sealed) {
    return vault.outdated(Level.P3, sealed) && keys.salt(caseNo, Level.P3).isPresent();
  }
}
