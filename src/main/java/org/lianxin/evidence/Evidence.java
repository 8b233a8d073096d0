package org.lianxin.evidence;

import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record what was done and seen, in the transaction in which it happens: what is undone
 * with it leaves no trace, and nothing happens without one (domain.md §3.10; 网络安全法 2025 Art. 23
 * (3)).
 */
@Service
public class Evidence {

  static final String SYSTEM = "system";
  private static final String ACCOUNT = "account:";

  private final Events events;
  private final OwnChains chains;
  private final BusinessClock clock;

  Evidence(Events events, OwnChains chains, BusinessClock clock) {
    this.events = events;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * Adds a deed to a chain.
   *
   * @param heads who keeps the end of the chain
   * @param known where the chain ended when its row was read; somebody may have added to it since
   * @return where the chain ends now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Head record(ChainHeads heads, Head known, Deed deed) {
    var event = following(known, deed);
    if (!heads.advance(known, event.head())) {
      var now =
          heads
              .lock(known.chain())
              .orElseThrow(() -> new IllegalStateException("No such chain: " + known.chain()));
      event = following(now, deed);
      if (!heads.advance(now, event.head())) {
        throw new IllegalStateException("The end of a locked chain moved: " + known.chain());
      }
    }
    events.add(event);
    return event.head();
  }

  /** What somebody did with an account, or somebody with his own: its chain is its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofAccount(String login, Deed deed) {
    record(chains, chains.lockOrBegin(ACCOUNT + login), deed);
  }

  /** What concerns the whole installation. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofSystem(Deed deed) {
    record(chains, chains.lockOrBegin(SYSTEM), deed);
  }

  private AuditEvent following(Head head, Deed deed) {
    return AuditEvent.following(head, clock.instant().toEpochMilli(), CallersAddress.now(), deed);
  }
}
