package org.lianxin.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying the chains.
 *
 * @param events how many events there are
 * @param firstBroken the first event, by chain and number, that is not what it was; null if all are
 */
public record Verdict(boolean ok, long events, @Nullable Broken firstBroken) {

  /** What is wrong with an event. */
  public enum Why {
    /** Its content is not what its hash was made of. */
    CHANGED,
    /** It is gone. */
    MISSING,
    /** It does not follow the one before it. */
    UNLINKED,
    /** It is the last one, and the end of the chain does not say so. */
    HEAD,
    /** Nothing says where its chain ends. */
    NO_HEAD,
    /** It is not what it was when the last daily root was taken. */
    NOT_AS_ROOTED,
    /** The daily root itself is not what its chains made it. */
    ROOT
  }

  /** The place of a break. */
  public record Broken(String chain, long seq, Why why) {}

  static Verdict of(long events, @Nullable Broken firstBroken) {
    return new Verdict(firstBroken == null, events, firstBroken);
  }
}
