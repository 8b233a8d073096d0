package org.lianxin.evidence;

import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Verdict.Broken;
import org.lianxin.evidence.Verdict.Why;

/** Follows one chain from its first event. */
final class Links {

  private Head last;

  Links(String chain) {
    last = Head.none(chain);
  }

  /** What is wrong with the next event; null if it follows and is unchanged. */
  @Nullable Broken follow(AuditEvent event) {
    var expected = last.seq() + 1;
    if (event.seq() != expected) {
      return new Broken(event.chain(), expected, Why.MISSING);
    }
    if (!EventHash.of(event).equals(event.hash())) {
      return new Broken(event.chain(), event.seq(), Why.CHANGED);
    }
    if (!event.prevHash().equals(last.hash())) {
      return new Broken(event.chain(), event.seq(), Why.UNLINKED);
    }
    last = event.head();
    return null;
  }

  /** What is wrong with the end; null if the chain ends where it should. */
  @Nullable Broken end(@Nullable Head head) {
    if (head == null) {
      return new Broken(last.chain(), last.seq(), Why.NO_HEAD);
    }
    if (head.seq() > last.seq() || last.seq() == 0) {
      return new Broken(last.chain(), last.seq() + 1, Why.MISSING);
    }
    return head.equals(last) ? null : new Broken(last.chain(), last.seq(), Why.HEAD);
  }

  Head last() {
    return last;
  }
}
