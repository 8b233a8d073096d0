package org.lianxin.mail;

/**
 * Who is told: somebody with an account, or the petitioner of a case, who has none.
 *
 * @param name the login, or the number of the case
 */
record Receiver(boolean petitioner, String name) {

  private static final String PETITIONER = "petitioner:";

  static Receiver of(String login) {
    return new Receiver(false, login);
  }

  static Receiver petitionerOf(String caseNo) {
    return new Receiver(true, caseNo);
  }

  /** As it is stored. */
  static Receiver read(String stored) {
    return stored.startsWith(PETITIONER)
        ? petitionerOf(stored.substring(PETITIONER.length()))
        : of(stored);
  }

  String stored() {
    return petitioner ? PETITIONER + name : name;
  }
}
