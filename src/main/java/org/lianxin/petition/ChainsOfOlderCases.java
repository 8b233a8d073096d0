package org.lianxin.petition;

import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BeforeOpening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the audit chain of cases that were registered before there were chains, so that from then
 * on a case without any event is a case whose events were removed.
 */
@Component
class ChainsOfOlderCases extends BeforeOpening {

  private static final int AT_ONCE = 200;

  private final CaseChains chains;
  private final Evidence evidence;
  private final TransactionTemplate transaction;

  ChainsOfOlderCases(
      CaseChains chains, Evidence evidence, PlatformTransactionManager transactions) {
    this.chains = chains;
    this.evidence = evidence;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  protected void prepare() {
    while (Boolean.TRUE.equals(transaction.execute(status -> begin()))) {
      continue;
    }
  }

  private boolean begin() {
    var open = chains.notBegun(AT_ONCE);
    open.forEach(
        head -> evidence.record(chains, head, Deed.of(Doer.SYSTEM, Act.BEGUN, "case", null)));
    return !open.isEmpty();
  }
}
