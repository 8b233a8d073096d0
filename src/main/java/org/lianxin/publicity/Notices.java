package org.lianxin.publicity;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.lianxin.foundation.Ids;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.Milestone;
import org.lianxin.petition.PublicityRevoked;
import org.lianxin.petition.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notice of each case, if it has one. */
@Component
class Notices {

  private static final String OVER = "NOTICE_WITHDRAWN";

  private final EntityManager entities;
  private final CaseFiles cases;
  private final Ids ids;

  Notices(EntityManager entities, CaseFiles cases, Ids ids) {
    this.entities = entities;
    this.cases = cases;
    this.ids = ids;
  }

  /** Takes a draft down in the case's notice; it has one at most. */
  void draft(Step step) {
    var known = find(step.theCase().caseNo());
    var notice = known.orElseGet(() -> new PublicNotice(ids.next(), step.theCase()));
    notice.draft(step);
    if (known.isEmpty()) {
      entities.persist(notice);
    }
  }

  PublicNotice require(String caseNo) {
    return find(caseNo).orElseThrow(() -> new IllegalStateException(caseNo + " has no notice"));
  }

  /** The process says that the notice's time is over: heard in the process's own transaction. */
  @EventListener
  void on(Milestone reached) {
    if (reached.name().equals(OVER)) {
      cases.lock(reached.caseNo());
      require(reached.caseNo()).withdraw(reached.at());
    }
  }

  /** What is up comes down at once (个人信息保护法 Art. 15); what is only drafted is not published. */
  @EventListener
  void on(PublicityRevoked revoked) {
    find(revoked.caseNo())
        .filter(PublicNotice::isUp)
        .ifPresent(notice -> notice.withdraw(revoked.at()));
  }

  private Optional<PublicNotice> find(String caseNo) {
    return entities
        .createQuery("SELECT n FROM PublicNotice n WHERE n.caseNo = ?1", PublicNotice.class)
        .setParameter(1, caseNo)
        .getResultStream()
        .findFirst();
  }
}
