package org.lianxin.access;

import java.util.Set;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.organization.OrganizationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record who changed units, villages and categories, in the transaction that does. */
@Component
class OrganizationEvidence {

  private final Evidence evidence;
  private final Accounts accounts;

  OrganizationEvidence(Evidence evidence, Accounts accounts) {
    this.evidence = evidence;
    this.accounts = accounts;
  }

  @EventListener
  void on(OrganizationChanged changed) {
    var roles = accounts.find(changed.by()).map(Account::roles).orElse(Set.of());
    evidence.ofSystem(
        Deed.of(
            Doer.of(changed.by(), null, roles),
            Act.SETTING_CHANGED,
            changed.kind().name(),
            changed.code()));
  }
}
