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
import org.lianxin.petition.ServedNotices.Served;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads a case for somebody: what he may see of it, and nothing else. */
@Service
class CaseReading {

  private final CaseSight sights;
  private final Looks looks;
  private final ServedNotices served;
  private final Timeline timeline;
  private final Assignments assignments;
  private final OpenWork openWork;
  private final Clocks clocks;
  private final CaseLinks links;
  private final CaseActions actions;
  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final Names names;
  private final BusinessClock clock;

  CaseReading(
      CaseSight sights,
      Looks looks,
      ServedNotices served,
      Timeline timeline,
      Assignments assignments,
      OpenWork openWork,
      Clocks clocks,
      CaseLinks links,
      CaseActions actions,
      JdbcClient jdbc,
      Vocabulary vocabulary,
      Names names,
      BusinessClock clock) {
    this.sights = sights;
    this.looks = looks;
    this.served = served;
    this.timeline = timeline;
    this.assignments = assignments;
    this.openWork = openWork;
    this.clocks = clocks;
    this.links = links;
    this.actions = actions;
    this.jdbc = jdbc;
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
          return Seen.as(sight, timeline.of(caseNo, actor, sight), Timeline.PERSONAL);
        });
  }

  /** The documents served in the case, for whoever may see it. */
  List<Served> documents(String caseNo, Actor actor) {
    return looks.at(
        new At("documents", null),
        caseNo,
        actor,
        theCase -> {
          sights.require(actor, theCase);
          return Seen.masked(served.of(caseNo));
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
    var steps = timeline.of(caseNo, actor, sight);
    return new CaseView(
        c.caseNo(),
        c.matter().title(),
        c.state(),
        vocabulary.label("states", c.state().name()),
        c.stateSince(),
        c.matter().petitionDate(),
        c.receivedAt(),
        c.matter().channel(),
        c.matter().statForm(),
        c.matter().purpose(),
        c.route(),
        c.matter().categoryCode(),
        names.category(c.matter().categoryCode()),
        c.matter().villageCode(),
        names.village(c.matter().villageCode()),
        c.matter().urgentLevel(),
        c.matter().anonymous(),
        c.matter().confidential(),
        c.matter().publicConsent(),
        c.matter().agency(),
        c.matter().petitionerCount(),
        c.matter().groupKind(),
        sight.whole() ? c.matter().statement() : null,
        c.requests(),
        sight.whole() ? c.matter().factsAndReasons() : null,
        c.matter().readBackMethod(),
        parties(caseNo, sight),
        names.unit(c.registeredUnit()),
        c.firstReceiver(),
        names.unitOrNone(c.handling().leadUnit()),
        names.unitOrNone(c.handling().issuingAuthority()),
        c.handling().leadLeader(),
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
        rights(c, sight, actor),
        c.version());
  }

  private Map<String, Boolean> rights(PetitionCase c, Sight sight, Actor actor) {
    var may = new TreeMap<>(actions.offered(c, actor));
    may.put("case", sight.whole());
    may.put("personal", sight.plain());
    return may;
  }

  private List<Party> parties(String caseNo, Sight sight) {
    return jdbc
        .sql(
            "SELECT seq, lead, representative, name, phone, address, id_number FROM petitioner"
                + " WHERE case_no = ? ORDER BY seq")
        .param(caseNo)
        .query(Party.class)
        .list()
        .stream()
        .map(party -> party.as(sight))
        .toList();
  }
}
