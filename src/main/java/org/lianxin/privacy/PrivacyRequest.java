package org.lianxin.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a petitioner has asked about his own data. What he said lies in the case's step of the same
 * id, the answer in its own.
 *
 * @param person his number among the petitioners of the case
 * @param online by his query code, and not at the desk
 * @param copyUntil last day on which he can fetch the copy by his query code
 */
record PrivacyRequest(
    String id,
    String caseNo,
    PrivacyKind kind,
    int person,
    LocalDate lodgedOn,
    boolean online,
    State state,
    @Nullable LocalDate answeredOn,
    @Nullable String answerStep,
    @Nullable LocalDate copyUntil) {

  private static final String SEPARATOR = ":";

  enum State {
    OPEN,
    ACCEPTED,
    REFUSED
  }

  boolean open() {
    return state == State.OPEN;
  }

  /** How a form names it: what it is about decides which of the form's fields are asked for. */
  String named() {
    return kind + SEPARATOR + id;
  }

  /** The id in such a name. */
  static String idIn(String named) {
    return named.substring(named.indexOf(SEPARATOR) + 1);
  }

  /** A copy that may be handed over. */
  boolean copyGranted() {
    return kind == PrivacyKind.COPY && state == State.ACCEPTED;
  }
}
