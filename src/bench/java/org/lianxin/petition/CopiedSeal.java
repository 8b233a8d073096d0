package org.lianxin.petition;

import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;

/** Lets the benchmark's generator seal anew what can be opened in one row only. */
public final class CopiedSeal {

  private CopiedSeal() {}

  /** The sealed fields of a completed form, as they lie in the row of another. */
  public static byte[] ofStep(byte[] sealed, String step, String other, byte[] salt, Vault vault) {
    var plain = vault.openBytes(Level.P3, salt, SealedFields.place(step), sealed);
    return vault.sealBytes(Level.P3, salt, SealedFields.place(other), plain);
  }

  /** A part of an accusation, as it lies in another's row. */
  public static byte[] ofPart(byte[] sealed, String part, String other, byte[] salt, Vault vault) {
    var plain = vault.openBytes(Level.P4, salt, SealedAccusations.place(part), sealed);
    return vault.sealBytes(Level.P4, salt, SealedAccusations.place(other), plain);
  }
}
