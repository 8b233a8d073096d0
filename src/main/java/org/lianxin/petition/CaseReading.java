package org.lianxin.petition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.deadline.Clocks;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseView.AssignmentView;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.springframework.stereotype.Service;

/** Reads a case for somebody: what he may see of it, and nothing else. */
@Service
class CaseReading {

  private static final String UNMASK = "unmask";

  private final CaseSight sights;
  private final Looks looks;
  private final Timeline timeline;
  private final Assignments assignments;
  private final OpenWork openWork;
  private final Clocks clocks;
  private final CaseLinks links;
  private final CaseActions actions;
  private final SealedAccusations sealedAccusations;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;
  private final PartyWords partyWords;
  private final Unmaskings unmaskings;
  private final Conflicts conflicts;

  CaseReading(
      CaseSight sights,
      Looks looks,
      Timeline timeline,
      Assignments assignments,
      OpenWork openWork,
      Clocks clocks,
      CaseLinks links,
      CaseActions actions,
      SealedAccusations sealedAccusations,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock,
      PartyWords partyWords,
      Unmaskings unmaskings,
      Conflicts conflicts) {
    this.conflicts = conflicts;
    this.partyWords = partyWords;
    this.unmaskings = unmaskings;
    this.sights = sights;
    this.looks = looks;
    this.timeline = timeline;
    this.assignments = assignments;
    this.openWork = openWork;
    this.clocks = clocks;
    this.links = links;
    this.actions = actions;
    this.sealedAccusations = sealedAccusations;
    this.vocabulary = vocabulary;
    this.names = names;
    this.clock = clock;
  }

  List<TimelineEntry> timeline(String caseNo, Actor actor) {
    return looks.at(
        new At("timeline", null),
        caseNo,
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          return Seen.as(sight, timeline.of(theCase, actor, sight), Timeline.PERSONAL);
        });
  }

  CaseView view(String caseNo, Actor actor) {
    return looks.at(
        new At("case", null),
        caseNo,
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          return Seen.as(sight, view(theCase, sight, actor), Party.PERSONAL);
        });
  }

  private CaseView view(PetitionCase c, Sight sight, Actor actor) {
    var caseNo = c.caseNo();
    var steps = timeline.of(c, actor, sight);
    var disguise = partyWords.disguise(caseNo, sight);
    var told = told(c);
    var matter = told.matter();
    var may = rights(c, sight, actor);
    return new CaseView(
        c.caseNo(),
        disguise.of(matter.title()),
        c.state(),
        vocabulary.label("states", c.state().name()),
        c.stateSince(),
        matter.petitionDate(),
        c.receivedAt(),
        matter.channel(),
        matter.statForm(),
        matter.purpose(),
        c.route(),
        matter.categoryCode(),
        names.category(matter.categoryCode()),
        matter.villageCode(),
        names.village(matter.villageCode()),
        matter.urgentLevel(),
        matter.anonymous(),
        matter.confidential(),
        c.sealed() ? matter.publicConsent() : c.publicConsent(),
        matter.agency(),
        matter.petitionerCount(),
        matter.groupKind(),
        matter.skipLevel(),
        sight.whole() ? disguise.of(matter.statement()) : null,
        told.requests().stream().map(disguise::of).toList(),
        sight.whole() ? disguise.of(matter.factsAndReasons()) : null,
        matter.readBackMethod(),
        told.parties().stream().map(party -> party.as(sight)).toList(),
        c.sealed() ? conflicts.accused(c) : respondents(steps),
        names.unit(c.registeredUnit()),
        c.firstReceiver(),
        names.person(c.firstReceiver()),
        names.unitOrNone(c.handling().leadUnit()),
        names.unitOrNone(c.handling().issuingAuthority()),
        c.handling().leadLeader(),
        names.personOrNone(c.handling().leadLeader()),
        assignments.of(c).stream()
            .map(a -> new AssignmentView(names.unit(a.unit()), a.part(), a.state()))
            .toList(),
        Timeline.last(steps, "settleOnSite", "ESCALATE").orElse(null),
        Timeline.last(steps, "proposeHandling", null).orElse(null),
        Timeline.last(steps, "instruct", "ASSIGN").orElse(null),
        Timeline.last(steps, "handleLead", null).orElse(null),
        Due.dateOf(c.due()),
        c.state().isFinal() ? null : Due.lampOf(c.due(), clock.today()),
        c.outcome(),
        c.resolved(),
        c.closedAt(),
        links.of(c),
        clocks.of(caseNo),
        openWork.of(caseNo, actor),
        may,
        // Only who sees personal data masked of himself can have had it unmasked.
        may.containsKey(UNMASK) ? unmaskings.until(caseNo, actor).orElse(null) : null,
        conflicts.warnings(c, actor),
        c.imported(),
        c.version());
  }

  /** What was brought forward; an accusation is opened for the one who may see the case. */
  private Accusation told(PetitionCase c) {
    return c.sealed()
        ? sealedAccusations
            .matter(c.caseNo())
            .orElse(new Accusation(c.matter(), c.requests(), List.of()))
        : new Accusation(c.matter(), c.requests(), partyWords.parties(c.caseNo()));
  }

  /** As the registration form has them, for who reads that. */
  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> respondents(List<TimelineEntry> steps) {
    return Timeline.last(steps, "register", null)
        .map(form -> (List<Map<String, Object>>) form.get("respondents"))
        .orElse(List.of());
  }

  private Map<String, Boolean> rights(PetitionCase c, Sight sight, Actor actor) {
    var may = new TreeMap<>(actions.offered(c, actor));
    may.put("case", sight.whole());
    may.put("personal", sight.plain());
    return may;
  }
}
