package org.lianxin.petition;

/** How a text may give away whom a case is about; worded in {@code rules.properties}. */
public enum Giveaway {
  /** A party, a representative, the agent or somebody complained about is named. */
  NAME,
  /** A phone number of a party, or a piece of it. */
  PHONE,
  /** An identity number of a party, or a piece of it. */
  ID_NUMBER,
  /** Where a party lives, or where the matter is. */
  ADDRESS,
  /** It is copied from what the petitioner said. */
  QUOTE,
  /** Anything that looks like a phone, an identity number or the number of a file. */
  NUMBER,
  /** Anything that looks like a house number. */
  HOUSE,
  /** A day: months are told, days are not. */
  DAY,
  /** A sum of money that the petitioner spoke of. */
  AMOUNT
}
