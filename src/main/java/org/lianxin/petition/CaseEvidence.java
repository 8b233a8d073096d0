package org.lianxin.petition;

import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on a case's audit chain what was done in it. */
@Component
public class CaseEvidence {

  private final Evidence evidence;
  private final CaseChains chains;

  CaseEvidence(Evidence evidence, CaseChains chains) {
    this.evidence = evidence;
    this.chains = chains;
  }

  /** Records a deed in the transaction that does it. A case just made must have been written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(PetitionCase theCase, Deed deed) {
    theCase.auditedTo(evidence.record(chains, theCase.auditHead(), deed));
  }

  /**
   * Records what the system did because nobody did anything.
   *
   * @param what the rule that lapsed, or what became of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lapsed(PetitionCase theCase, String what, String which) {
    record(theCase, Deed.of(Doer.SYSTEM, Act.LAPSED, what, which));
  }
}
