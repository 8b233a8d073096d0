package org.lianxin.privacy.retention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Shredding;
import org.lianxin.privacy.retention.Expired.Candidate;
import org.lianxin.privacy.retention.StoredLists.State;
import org.lianxin.privacy.retention.StoredLists.Stored;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁清册: one proposes which cases are destroyed, another signs, and only then they are, all of them
 * or none (domain.md §8.5). The lists stay as minutes; they name cases and no petitioner.
 * Accusations are on lists of the discipline unit's own.
 */
@Service
class DestructionLists {

  static final int MOST = 200;
  private static final int LONGEST = 1000;
  private static final int SHORTEST = 2;
  private static final String LIST = "destructionList";

  private static final Set<Role> PROPOSING =
      EnumSet.of(Role.ARCHIVIST, Role.TOWN_OFFICE, Role.DISCIPLINE_LIAISON);

  private static final Set<Role> SIGNING =
      EnumSet.of(Role.ARCHIVIST, Role.TOWN_OFFICE, Role.TOWN_LEADER, Role.DISCIPLINE_LIAISON);

  private final StoredLists lists;
  private final Expired expired;
  private final CaseFiles cases;
  private final Shredding shredding;
  private final CaseEvidence caseEvidence;
  private final Evidence evidence;
  private final Words words;
  private final BusinessClock clock;

  DestructionLists(
      StoredLists lists,
      Expired expired,
      CaseFiles cases,
      Shredding shredding,
      CaseEvidence caseEvidence,
      Evidence evidence,
      Words words,
      BusinessClock clock) {
    this.lists = lists;
    this.expired = expired;
    this.cases = cases;
    this.shredding = shredding;
    this.caseEvidence = caseEvidence;
    this.evidence = evidence;
    this.words = words;
    this.clock = clock;
  }

  /** A list with its cases: the minutes, once it is signed. */
  record Minutes(Stored list, List<Candidate> items) {}

  /** What may be put on a list now, the oldest first. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(Actor actor) {
    require(actor, PROPOSING);
    return expired.unlisted(actor, MOST);
  }

  /** Proposes that these cases be destroyed, with the appraisal (鉴定意见). */
  @Transactional
  public Minutes propose(@Nullable List<String> named, @Nullable String reason, Actor actor) {
    require(actor, PROPOSING);
    var wanted = named == null ? List.<@Nullable String>of() : named;
    var checks = new Checks(words);
    checks
        .when(wanted.isEmpty(), "cases", "destruction.cases.missing")
        .when(wanted.size() > MOST, "cases", "destruction.cases.tooMany", MOST)
        .when(!fits(reason), "reason", "destruction.reason")
        .refuse();
    var fitting = new ArrayList<Candidate>();
    var seen = new HashSet<@Nullable String>();
    for (var i = 0; i < wanted.size(); i++) {
      var caseNo = wanted.get(i);
      var found = caseNo == null ? null : expired.unlisted(actor, caseNo).orElse(null);
      checks
          .when(!seen.add(caseNo), "cases[" + i + "]", "destruction.cases.twice")
          .when(found == null, "cases[" + i + "]", "destruction.cases.unfit", i + 1);
      if (found != null) {
        fitting.add(found);
      }
    }
    checks.refuse();
    var id = lists.add(fitting, String.valueOf(reason).strip(), actor, clock.instant());
    record(actor, Act.ACTED, id, State.PROPOSED);
    return minutes(id);
  }

  /** The second signature: from its commit on nobody can read the cases any more. */
  @Transactional
  public Minutes sign(String id, Actor actor) {
    var list = waiting(id, actor);
    if (list.proposedBy().equals(actor.login())) {
      throw new SignedBySameOne();
    }
    // In the order of their numbers, so that two who lock several never wait for each other.
    var locked = lists.items(id).stream().map(item -> cases.lock(item.caseNo())).toList();
    locked.forEach(theCase -> CaseSight.requireUnconcerned(actor, theCase));
    var changed = locked.stream().filter(theCase -> !expired.stillIs(theCase)).toList();
    if (!changed.isEmpty()) {
      throw new NotToBeDestroyed(changed);
    }
    for (var theCase : locked) {
      shredding.erase(theCase.caseNo());
      caseEvidence.record(theCase, Deed.of(actor.doer(), Act.DESTROYED, LIST, id));
    }
    lists.decide(id, State.DESTROYED, null, actor, clock.instant());
    record(actor, Act.DESTROYED, id, State.DESTROYED);
    return minutes(id);
  }

  /** Sends it back: its cases may be proposed again. */
  @Transactional
  public Minutes reject(String id, @Nullable String remark, Actor actor) {
    waiting(id, actor);
    new Checks(words).when(!fits(remark), "remark", "destruction.remark").refuse();
    lists.decide(id, State.REJECTED, String.valueOf(remark).strip(), actor, clock.instant());
    record(actor, Act.ACTED, id, State.REJECTED);
    return minutes(id);
  }

  /** The lists that were ever proposed, the newest first. */
  @Transactional(readOnly = true)
  public PageOf<Stored> page(PageAsked page, Actor actor) {
    require(actor, SIGNING);
    Map<String, Object> whose =
        actor.is(Role.DISCIPLINE_LIAISON)
            ? Map.of("unit", actor.unit())
            : Map.of("township", actor.region());
    return new PageOf<>(lists.page(whose, page), lists.count(whose), page.page(), page.size());
  }

  @Transactional(readOnly = true)
  public Minutes one(String id, Actor actor) {
    requireOwn(lists.find(id).orElseThrow(Unknown::new), actor);
    return minutes(id);
  }

  private Stored waiting(String id, Actor actor) {
    var list = lists.lock(id).orElseThrow(Unknown::new);
    requireOwn(list, actor);
    if (list.state() != State.PROPOSED) {
      throw new ListDecided();
    }
    return list;
  }

  private static void requireOwn(Stored list, Actor actor) {
    require(actor, SIGNING);
    var own =
        actor.is(Role.DISCIPLINE_LIAISON)
            ? list.sealed() && list.unit().equals(actor.unit())
            : !list.sealed() && list.township().equals(actor.region());
    if (!own) {
      throw new NotAllowed();
    }
  }

  private static void require(Actor actor, Set<Role> roles) {
    if (!actor.isAny(roles)) {
      throw new NotAllowed();
    }
  }

  private static boolean fits(@Nullable String text) {
    var length = text == null ? 0 : text.strip().codePointCount(0, text.strip().length());
    return length >= SHORTEST && length <= LONGEST;
  }

  private void record(Actor actor, Act act, String id, State state) {
    evidence.ofSystem(Deed.of(actor.doer(), act, LIST, id).because(state.name()));
  }

  private Minutes minutes(String id) {
    return new Minutes(lists.find(id).orElseThrow(), lists.items(id));
  }

  /** 清册由两人签署. */
  static class SignedBySameOne extends Refusal {
    SignedBySameOne() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** Signed or sent back already. */
  static class ListDecided extends Refusal {
    ListDecided() {
      super(HttpStatus.CONFLICT);
    }
  }

  /** Something has happened to some of the cases since the list was proposed. */
  static class NotToBeDestroyed extends Refusal {
    NotToBeDestroyed(List<PetitionCase> changed) {
      super(
          HttpStatus.CONFLICT,
          String.join("、", changed.stream().map(PetitionCase::caseNo).toList()));
    }
  }
}
