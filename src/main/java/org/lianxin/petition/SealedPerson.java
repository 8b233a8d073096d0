package org.lianxin.petition;

import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Vault;

/** What tells who a petitioner is, sealed, with the digests by which he is found. */
record SealedPerson(
    byte @Nullable [] name,
    byte @Nullable [] phone,
    byte @Nullable [] address,
    byte @Nullable [] idNumber,
    byte @Nullable [] email,
    byte @Nullable [] nameIndex,
    byte @Nullable [] phoneIndex,
    byte @Nullable [] idIndex,
    int indexKey) {

  static final String NAME = "name";
  static final String PHONE = "phone";
  static final String ADDRESS = "address";
  static final String ID_NUMBER = "idNumber";
  static final String EMAIL = "email";

  /** What stood there before it was corrected. */
  static final String FORMER = "former";

  static SealedPerson of(Party person, byte[] salt, Vault vault) {
    var seq = person.seq();
    return new SealedPerson(
        vault.seal(Level.P3, salt, place(seq, NAME), person.name()),
        vault.seal(Level.P3, salt, place(seq, PHONE), person.phone()),
        vault.seal(Level.P3, salt, place(seq, ADDRESS), person.address()),
        vault.seal(Level.P3, salt, place(seq, ID_NUMBER), person.idNumber()),
        vault.seal(Level.P3, salt, place(seq, EMAIL), person.email()),
        vault.index(NAME, Searchable.name(person.name())),
        vault.index(PHONE, Searchable.phone(person.phone())),
        vault.index(ID_NUMBER, Searchable.idNumber(person.idNumber())),
        vault.indexKey());
  }

  /** Seals what is kept of the person beside these. */
  static byte @Nullable [] seal(
      @Nullable String text, int seq, String field, byte[] salt, Vault vault) {
    return vault.seal(Level.P3, salt, place(seq, field), text);
  }

  /** A field again as it was typed. */
  static @Nullable String open(
      byte @Nullable [] sealed, int seq, String field, byte[] salt, Vault vault) {
    return vault.open(Level.P3, salt, place(seq, field), sealed);
  }

  /** Where a field lies: neither another field nor another person of the case can stand for it. */
  private static String place(int seq, String field) {
    return "petitioner." + seq + "." + field;
  }
}
