package org.lianxin.publicity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Milestone;
import org.lianxin.petition.NeverPublished;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PublicityAgreed;
import org.lianxin.petition.PublicityDue;
import org.lianxin.petition.PublicityRevoked;
import org.lianxin.petition.PublicityStopped;
import org.lianxin.petition.Step;
import org.lianxin.publicity.PublicNotice.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notices of each case, if it has any: one of its outcome, one of a hearing. */
@Component
class Notices {

  private static final String OVER = "NOTICE_WITHDRAWN";

  /** To put the outcome up, and to leave it there; domain.md §4.4 C18. */
  private static final String POSTING = "C18";

  private static final String POSTED = "C18b";

  /** An outcome is posted of what has come to an end by itself. */
  private static final Set<CaseState> POSTABLE = EnumSet.of(CaseState.CLOSED, CaseState.FINALIZED);

  private static final String DRAFTING = "draftPublicity";

  private final EntityManager entities;
  private final CaseFiles cases;
  private final CaseClocks clocks;
  private final CaseEvidence evidence;
  private final ApplicationEventPublisher events;
  private final NeverPublished never;
  private final OpenWork openWork;
  private final BusinessClock clock;
  private final Ids ids;

  Notices(
      EntityManager entities,
      CaseFiles cases,
      CaseClocks clocks,
      CaseEvidence evidence,
      ApplicationEventPublisher events,
      NeverPublished never,
      OpenWork openWork,
      BusinessClock clock,
      Ids ids) {
    this.never = never;
    this.openWork = openWork;
    this.clock = clock;
    this.clocks = clocks;
    this.evidence = evidence;
    this.events = events;
    this.entities = entities;
    this.cases = cases;
    this.ids = ids;
  }

  /** Takes a draft down in the case's notice; it has one at most. */
  void draft(Step step, String scope, String text) {
    var known = find(step.theCase().caseNo(), Kind.OUTCOME);
    var notice = known.orElseGet(() -> new PublicNotice(ids.next(), step.theCase()));
    notice.draft(step, scope, text);
    if (known.isEmpty()) {
      entities.persist(notice);
    }
  }

  /** Announces the hearing that one is called to, from now on as it was called to last. */
  void announce(Step step, String host, String text, LocalDate heldOn) {
    var known = find(step.theCase().caseNo(), Kind.HEARING);
    var notice = known.orElseGet(() -> PublicNotice.ofHearing(ids.next(), step.theCase()));
    notice.announce(step, host, text, heldOn);
    if (known.isEmpty()) {
      entities.persist(notice);
    }
  }

  /** Takes down what was announced of a hearing, if anything was. */
  void holdsNoLonger(Step step) {
    find(step.theCase().caseNo(), Kind.HEARING).ifPresent(notice -> notice.withdraw(step.at()));
  }

  /** That of the outcome. */
  PublicNotice require(String caseNo) {
    return find(caseNo, Kind.OUTCOME)
        .orElseThrow(() -> new IllegalStateException(caseNo + " has no notice"));
  }

  /** The process says that the notice's time is over: heard in the process's own transaction. */
  @EventListener
  void on(Milestone reached) {
    if (reached.name().equals(OVER)) {
      cases.lock(reached.caseNo());
      require(reached.caseNo()).withdraw(reached.at());
    }
  }

  /** What is up comes down at once (个人信息保护法 Art. 15); what is only drafted is over with it. */
  @EventListener
  void on(PublicityRevoked revoked) {
    clocks.cancel(cases.lock(revoked.caseNo()), "信访人撤回公示同意", POSTING, POSTED);
    for (var kind : Kind.values()) {
      find(revoked.caseNo(), kind)
          .filter(notice -> !notice.isOver())
          .ifPresent(notice -> notice.revoke(revoked.at()));
    }
  }

  /** What came down, or never went up, because he did not agree, is drafted anew. */
  @EventListener
  void on(PublicityAgreed agreed) {
    var theCase = cases.lock(agreed.caseNo());
    if (POSTABLE.contains(theCase.state())
        && theCase.toBePublished()
        && never.why(theCase).isEmpty()
        && find(theCase.caseNo(), Kind.OUTCOME)
            .map(notice -> notice.cameDownForConsent())
            .orElse(true)) {
      events.publishEvent(new PublicityDue(theCase.caseNo()));
    }
  }

  /**
   * Ends what is told of a case before its time, however far it has come.
   *
   * @throws Unknown if nothing of that kind is drafted or up
   */
  void stop(PetitionCase theCase, Kind kind, String reason, Actor actor, Instant at) {
    find(theCase.caseNo(), kind)
        .filter(known -> !known.isOver())
        .or(() -> kind == Kind.OUTCOME ? neverDrafted(theCase) : Optional.empty())
        .orElseThrow(Unknown::new)
        .withdraw(at, actor.login(), reason);
    if (kind == Kind.OUTCOME) {
      clocks.cancel(theCase, "公示提前撤下", POSTING, POSTED);
      events.publishEvent(new PublicityStopped(theCase.caseNo(), at));
    }
    evidence.record(theCase, Deed.of(actor.doer(), Act.ACTED, "withdrawNotice", theCase.caseNo()));
  }

  /** What waits to be drafted, and may be found not to be fit for the public. */
  private Optional<PublicNotice> neverDrafted(PetitionCase theCase) {
    if (!openWork.isOpen(theCase.caseNo(), DRAFTING)) {
      return Optional.empty();
    }
    var known = find(theCase.caseNo(), Kind.OUTCOME);
    var notice =
        known.orElseGet(() -> PublicNotice.withoutWords(ids.next(), theCase, clock.today()));
    if (known.isEmpty()) {
      entities.persist(notice);
    }
    return Optional.of(notice);
  }

  private Optional<PublicNotice> find(String caseNo, Kind kind) {
    return entities
        .createQuery(
            "SELECT n FROM PublicNotice n WHERE n.caseNo = ?1 AND n.kind = ?2", PublicNotice.class)
        .setParameter(1, caseNo)
        .setParameter(2, kind)
        .getResultStream()
        .findFirst();
  }
}
