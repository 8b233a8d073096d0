package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.petition.ActionDesk;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.CaseActions;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.Steps;
import org.lianxin.workflow.ItemReading.OpenedForm;
import org.lianxin.workflow.TaskForms.FormVersion;
import org.lianxin.workflow.engine.ProcessFiles;
import org.springframework.stereotype.Service;

/**
 * Taking actions in a case outside its tasks (design.md §5). Each is one transaction that locks the
 * case first, like working on an item.
 */
@Service
public class Actions implements ActionDesk {

  private static final String REASSIGNING = "reassign";

  private final CaseFiles cases;
  private final CaseActions actions;
  private final Steps steps;
  private final TaskForms forms;
  private final ProcessFiles files;
  private final OpenItems openItems;
  private final Looks looks;
  private final CaseEvidence evidence;
  private final Vocabulary vocabulary;
  private final Organization organization;
  private final EntityManager entities;
  private final Contention contention;
  private final BusinessClock clock;
  private final Conflicts conflicts;

  Actions(
      CaseFiles cases,
      CaseActions actions,
      Steps steps,
      TaskForms forms,
      ProcessFiles files,
      OpenItems openItems,
      Looks looks,
      CaseEvidence evidence,
      Vocabulary vocabulary,
      Organization organization,
      EntityManager entities,
      Contention contention,
      BusinessClock clock,
      Conflicts conflicts) {
    this.conflicts = conflicts;
    this.cases = cases;
    this.actions = actions;
    this.steps = steps;
    this.forms = forms;
    this.files = files;
    this.openItems = openItems;
    this.looks = looks;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.organization = organization;
    this.entities = entities;
    this.contention = contention;
    this.clock = clock;
  }

  /** The form of an action that the person may take now. */
  public OpenedForm form(String caseNo, String name, Actor actor) {
    return looks.at(
        new At("actionForm", name),
        caseNo,
        actor,
        theCase -> Seen.masked(form(theCase, name, actor)));
  }

  private OpenedForm form(PetitionCase theCase, String name, Actor actor) {
    var action = actions.require(name, theCase, actor);
    var version = version(action);
    var data = new HashMap<String, Object>();
    data.putAll(lists(action, theCase, actor).of(forms.schema(version)));
    data.putAll(action.prefill(theCase, actor));
    return new OpenedForm(
        forms.drawn(version),
        data,
        REASSIGNING.equals(name) ? conflicts.warnings(theCase, actor) : List.of());
  }

  /**
   * Takes an action.
   *
   * @param based version of the case the person had before him; null where he does not say
   * @throws org.lianxin.foundation.Refusal for an unknown case or action (404), somebody not
   *     entitled (403), the wrong moment (409), a form that needs attention (422); nothing is kept
   *     then
   */
  public Completion take(
      String caseNo,
      String name,
      Map<String, Object> submitted,
      @Nullable Long based,
      Actor actor) {
    return contention.change(
        () -> {
          var theCase = cases.lock(caseNo);
          var action = actions.require(name, theCase, actor);
          if (based != null && based != theCase.version()) {
            throw new StaleVersion();
          }
          var version = version(action);
          var form = forms.check(version, submitted, lists(action, theCase, actor));
          steps.record(
              new Step(
                  theCase,
                  name,
                  form,
                  version.deployment(),
                  forms.labels(version),
                  actor,
                  actor.unit(),
                  null,
                  clock.instant()));
          entities.flush();
          evidence.record(
              theCase,
              Deed.of(actor.doer(), Act.ACTED, name, theCase.cause())
                  .on(form.values().keySet())
                  .because(form.decision()));
          return new Completion(
              theCase.caseNo(),
              theCase.state(),
              vocabulary.label("states", theCase.state().name()),
              openItems.of(theCase.caseNo(), actor));
        });
  }

  @Override
  public void act(String caseNo, String name, Map<String, Object> submitted, Actor actor) {
    take(caseNo, name, submitted, null, actor);
  }

  private OptionLists lists(CaseAction action, PetitionCase theCase, Actor actor) {
    return new OptionLists(
        vocabulary, organization, theCase.township(), action.lists(theCase, actor));
  }

  private FormVersion version(CaseAction action) {
    return new FormVersion(files.current(), action.task());
  }
}
