package org.lianxin.supervision.card;

/**
 * One field of the card.
 *
 * @param code what its value is kept under, whatever it is called
 * @param needed whether the card is refused without it
 * @param hint an example, or what to mind; may be empty
 */
record CardField(String code, String label, Kind kind, boolean needed, String hint) {

  /** What is filled in. */
  enum Kind {
    /** One of the township's leaders. */
    LEADER,
    /** Somebody of the unit. */
    PERSON,
    DATE,
    /** A few words. */
    LINE,
    TEXT,
    YES_NO
  }
}
