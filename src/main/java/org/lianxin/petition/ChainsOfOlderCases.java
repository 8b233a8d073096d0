package org.lianxin.petition;

import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.TakenOver;
import org.lianxin.foundation.TakingOver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the audit chain of cases that were registered before there were chains, so that from then
 * on a case without any event is a case whose events were removed.
 */
@Component
class ChainsOfOlderCases extends TakingOver {

  private static final int AT_ONCE = 200;

  private final CaseChains chains;
  private final Evidence evidence;
  private final TransactionTemplate transaction;

  ChainsOfOlderCases(
      TakenOver taken,
      CaseChains chains,
      Evidence evidence,
      PlatformTransactionManager transactions) {
    super(taken);
    this.chains = chains;
    this.evidence = evidence;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  protected boolean takeOver() {
    var found = false;
    while (Boolean.TRUE.equals(transaction.execute(status -> begin()))) {
      found = true;
    }
    return found;
  }

  private boolean begin() {
    var open = chains.notBegun(AT_ONCE);
    open.forEach(
        head -> evidence.record(chains, head, Deed.of(Doer.SYSTEM, Act.BEGUN, "case", null)));
    return !open.isEmpty();
  }
}
