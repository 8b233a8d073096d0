package org.lianxin.petition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For what belongs to an accusation and lies outside its sealed file. */
@Component
public class AccusationSeal {

  private final CaseKeys keys;
  private final Vault vault;

  AccusationSeal(CaseKeys keys, Vault vault) {
    this.keys = keys;
    this.vault = vault;
  }

  /**
   * Seals it with the keys of accusations.
   *
   * @param place where it will lie
   * @return empty if the case is no accusation, or was shredded
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<byte[]> seal(String caseNo, String place, byte[] plain) {
    return keys.salt(caseNo, Level.P4).map(salt -> vault.sealBytes(Level.P4, salt, place, plain));
  }

  /**
   * Opens it.
   *
   * @return null once the case was shredded
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public byte @Nullable [] open(String caseNo, String place, byte[] sealed) {
    return keys.salt(caseNo, Level.P4)
        .map(salt -> vault.openBytes(Level.P4, salt, place, sealed))
        .orElse(null);
  }

  /** Whether it was sealed with another key than would seal it now. */
  public boolean outdated(byte[] sealed) {
    return vault.outdated(Level.P4, sealed);
  }
}
