package org.lianxin.mail;

import org.jspecify.annotations.Nullable;

/**
 * A way to tell somebody. What is to be told, to whom, when and how often it is tried is decided
 * before; a further channel, such as SMS, is one more of these.
 */
interface Channel {

  /** As it stands in the log of deliveries. */
  String name();

  /** Whether this installation has it. */
  boolean on();

  /** Whether several things at once go to one person as one. */
  boolean bundles();

  /** Whether it leads to that person. */
  boolean reaches(Planned planned);

  /** Tries once. Never fails otherwise than by what it answers. */
  Outcome send(Letter letter);

  /** How it ended. */
  enum Result {
    SENT,
    /** It may succeed later. */
    AGAIN,
    /** It never will. */
    REFUSED,
    /** The way itself is closed: nobody is reached by it now. */
    AWAY
  }

  /**
   * What came of it.
   *
   * @param reason a code, never an answer's text, which may quote an address; null if it was sent
   */
  record Outcome(Result result, @Nullable String reason) {
    static final Outcome SENT = new Outcome(Result.SENT, null);

    static Outcome of(Result result, String reason) {
      return new Outcome(result, reason);
    }
  }
}
