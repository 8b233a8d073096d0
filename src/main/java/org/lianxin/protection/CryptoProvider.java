package org.lianxin.protection;

/**
 * A suite of algorithms. An integrator with a hardware module brings his own as a bean; what was
 * sealed with one stays readable as long as it is there.
 */
public interface CryptoProvider {

  /** Length of the initialization vector, in bytes; never used twice with a key. */
  int IV_BYTES = 12;

  /** Its name in the key file. */
  String name();

  /** Its number in what it sealed; 1 to 127, never given to another one. */
  byte id();

  /** Length of the keys of {@link #seal}, in bytes; 32 at most. */
  int keyBytes();

  /**
   * Encrypts and authenticates.
   *
   * @param context authenticated too, not kept: who opens must know it
   */
  byte[] seal(byte[] key, byte[] iv, byte[] context, byte[] plain);

  /**
   * The plain text again.
   *
   * @throws Unreadable if anything about it, or its context, is not as it was sealed
   */
  byte[] open(byte[] key, byte[] iv, byte[] context, byte[] sealed);

  /** A keyed digest of 32 bytes. */
  byte[] mac(byte[] key, byte[] message);
}
