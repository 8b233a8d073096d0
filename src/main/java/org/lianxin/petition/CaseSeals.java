package org.lianxin.petition;

import java.util.Optional;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;

/**
 * Seals with a case's own key what other rooms keep of it about persons: with the key of the case
 * that goes too.
 */
@Component
public class CaseSeals {

  /** Joins the case's key to a row with a case number, by the row's alias. */
  public static final String READABLE = CaseKeys.NOT_SHREDDED;

  private final CaseKeys keys;
  private final Vault vault;

  CaseSeals(CaseKeys keys, Vault vault) {
    this.keys = keys;
    this.vault = vault;
  }

  /**
   * The text, sealed.
   *
   * @param place where it will lie; it cannot be opened as if it lay elsewhere
   */
  public byte[] seal(String caseNo, String place, String text) {
    var salt = keys.salt(caseNo, Level.P3).orElseThrow();
    return vault.seal(Level.P3, salt, place, text);
  }

  /** The text again; empty once the case has been shredded. */
  public Optional<String> open(String caseNo, String place, byte[] sealed) {
    return keys.salt(caseNo, Level.P3).map(salt -> vault.open(Level.P3, salt, place, sealed));
  }

  /** Whether it should be sealed anew. */
  public boolean outdated(byte[] sealed) {
    return vault.outdated(Level.P3, sealed);
  }
}
