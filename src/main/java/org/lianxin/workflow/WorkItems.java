package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.Steps;
import org.lianxin.workflow.ItemRights.ClaimedMeanwhile;
import org.lianxin.workflow.ItemRights.NotClaimed;
import org.lianxin.workflow.TaskForms.FormVersion;
import org.springframework.stereotype.Service;

/**
 * Working on items: claim, release, complete. Each is one transaction that locks the case first.
 */
@Service
public class WorkItems {

  private final EntityManager entities;
  private final Steps steps;
  private final TaskForms forms;
  private final Drafts drafts;
  private final StandIns standIns;
  private final LockedItems locked;
  private final CaseProcess process;
  private final OpenItems openItems;
  private final CaseEvidence evidence;
  private final Vocabulary vocabulary;
  private final Organization organization;
  private final Contention contention;
  private final BusinessClock clock;

  WorkItems(
      EntityManager entities,
      Steps steps,
      TaskForms forms,
      Drafts drafts,
      StandIns standIns,
      LockedItems locked,
      CaseProcess process,
      OpenItems openItems,
      CaseEvidence evidence,
      Vocabulary vocabulary,
      Organization organization,
      Contention contention,
      BusinessClock clock) {
    this.entities = entities;
    this.steps = steps;
    this.forms = forms;
    this.drafts = drafts;
    this.standIns = standIns;
    this.locked = locked;
    this.process = process;
    this.openItems = openItems;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.organization = organization;
    this.contention = contention;
    this.clock = clock;
  }

  /**
   * Completes an item with its form. Claiming it first is not needed.
   *
   * @param based version of the item the person worked on; null where he does not say
   * @throws org.lianxin.foundation.Refusal for an unknown item (404), somebody else's (403), one
   *     done or claimed meanwhile (409), a form that needs attention (422); nothing is kept then
   */
  public Completion complete(
      String id, Map<String, Object> submitted, @Nullable Long based, Actor actor) {
    return change(
        id,
        based,
        actor,
        work -> {
          var item = work.item;
          ItemRights.requireOwn(item);
          var version = new FormVersion(item.deployment(), item.task());
          var lists =
              new OptionLists(
                  vocabulary,
                  organization,
                  work.theCase.township(),
                  steps.lists(item.task(), work.theCase, actor));
          var form = forms.check(version, submitted, lists);
          var at = clock.instant();
          var stateBefore = work.theCase.state();
          var step =
              new Step(
                  work.theCase,
                  item.task(),
                  form,
                  item.deployment(),
                  forms.labels(version),
                  work.by,
                  item.partOf(),
                  item.id(),
                  at);
          var routing = steps.record(step);
          drafts.forget(item);
          item.completeBy(actor.login(), stateBefore, at);
          process.complete(item, routing);
          return Deed.of(work.by.doer(), Act.COMPLETED, item.task(), item.id())
              .on(form.values().keySet())
              .because(form.decision());
        });
  }

  /** Takes an item into one's own hands. */
  public Completion claim(String id, @Nullable Long based, Actor actor) {
    return change(id, based, actor, work -> work.item.assignee() != null ? null : taken(work));
  }

  /** The same for an item that nobody has, not even the person himself. */
  Completion claimFree(String id, Actor actor) {
    return change(
        id,
        null,
        actor,
        work -> {
          if (work.item.assignee() != null) {
            throw new ClaimedMeanwhile();
          }
          return taken(work);
        });
  }

  private Deed taken(Work work) {
    work.item.claim(work.holder());
    process.claim(work.item, work.holder());
    return work.deed(Act.CLAIMED);
  }

  /** Gives a claimed item back to the unit. */
  public Completion release(String id, @Nullable Long based, Actor actor) {
    return change(
        id,
        based,
        actor,
        work -> {
          if (work.item.assignee() == null) {
            throw new NotClaimed();
          }
          ItemRights.requireOwn(work.item);
          work.item.release();
          process.release(work.item);
          return work.deed(Act.RELEASED);
        });
  }

  /** Keeps what the person has typed so far; nothing is checked but that it belongs to the form. */
  public Completion save(String id, Map<String, Object> typed, @Nullable Long based, Actor actor) {
    return change(
        id,
        based,
        actor,
        work -> {
          var version = new FormVersion(work.item.deployment(), work.item.task());
          drafts.keep(work.item, forms.schema(version), typed, actor);
          work.item.drafted();
          return null;
        });
  }

  /**
   * @param act changes something, and says what is to be on record of it; null for nothing
   */
  private Completion change(
      String id, @Nullable Long based, Actor actor, Function<Work, @Nullable Deed> act) {
    return contention.change(
        () -> {
          var theCase = locked.caseOf(id);
          var item = locked.withClocks(id);
          var working = standIns.working(item, theCase, actor);
          if (working.standingInFor() == null || !item.open()) {
            ItemRights.requireWork(item, theCase, actor);
          }
          if (based != null && based != item.version()) {
            throw new StaleVersion();
          }
          var deed = act.apply(new Work(theCase, item, working));
          entities.flush();
          if (deed != null) {
            evidence.record(theCase, deed);
          }
          return new Completion(
              theCase.caseNo(),
              theCase.state(),
              vocabulary.label("states", theCase.state().name()),
              openItems.of(theCase.caseNo(), actor));
        });
  }

  /** An item and who works on it, as himself or for an absent colleague. */
  private record Work(PetitionCase theCase, WorkItem item, Actor by) {

    /** Who has the item while he works on it: of an absent colleague's it stays with that one. */
    String holder() {
      var absent = by.standingInFor();
      return (absent == null ? by : absent).login();
    }

    Deed deed(Act act) {
      return Deed.of(by.doer(), act, item.task(), item.id());
    }
  }
}
