package org.lianxin.workflow;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Steps;
import org.lianxin.workflow.TaskForms.FormVersion;
import org.lianxin.workflow.engine.HandlingProposal;
import org.springframework.stereotype.Service;

/** Reads one work item and the form to do it with. */
@Service
class ItemReading {

  private static final String PROPOSING = "proposeHandling";

  /** Where it is decided which unit has the case. */
  private static final Set<String> ASSIGNING =
      Set.of(PROPOSING, "instruct", "judgeObjection", "decideObjection");

  private final EntityManager entities;
  private final CaseFiles cases;
  private final CaseSight sights;
  private final Looks looks;
  private final Steps steps;
  private final TaskForms forms;
  private final Drafts drafts;
  private final StandIns standIns;
  private final OpenItems items;
  private final ArchivedItems archived;
  private final HandlingProposal proposal;
  private final Vocabulary vocabulary;
  private final Organization organization;
  private final Conflicts conflicts;

  ItemReading(
      EntityManager entities,
      CaseFiles cases,
      CaseSight sights,
      Looks looks,
      Steps steps,
      TaskForms forms,
      Drafts drafts,
      StandIns standIns,
      OpenItems items,
      ArchivedItems archived,
      HandlingProposal proposal,
      Vocabulary vocabulary,
      Organization organization,
      Conflicts conflicts) {
    this.conflicts = conflicts;
    this.entities = entities;
    this.cases = cases;
    this.sights = sights;
    this.looks = looks;
    this.steps = steps;
    this.forms = forms;
    this.drafts = drafts;
    this.standIns = standIns;
    this.items = items;
    this.archived = archived;
    this.proposal = proposal;
    this.vocabulary = vocabulary;
    this.organization = organization;
  }

  /**
   * A form to draw and what it is opened with.
   *
   * @param warnings what whoever fills it in should know before
   */
  record OpenedForm(Map<String, Object> schema, Map<String, Object> data, List<String> warnings) {

    OpenedForm(Map<String, Object> schema, Map<String, Object> data) {
      this(schema, data, List.of());
    }
  }

  /**
   * An item with the case it belongs to.
   *
   * @param open whether it is still to be done
   */
  record ItemView(
      @JsonUnwrapped OpenWork.Item item, String caseNo, @Nullable String title, boolean open) {}

  ItemView view(String id, Actor actor) {
    return looks.at(
        new At("workItem", id),
        () -> cases.require(require(id).caseNo()),
        actor,
        theCase -> Seen.masked(view(require(id), theCase, actor)));
  }

  private ItemView view(WorkItem item, PetitionCase theCase, Actor actor) {
    var working = standIns.working(item, theCase, actor);
    if (working.standingInFor() == null && !ItemRights.concerns(item, actor)) {
      sights.require(actor, theCase);
    }
    return new ItemView(
        items.shown(item, theCase, working), item.caseNo(), item.title(), item.open());
  }

  /** The form of an item that the person may work on. */
  OpenedForm form(String id, Actor actor) {
    return looks.at(
        new At("form", id),
        () -> cases.require(require(id).caseNo()),
        actor,
        theCase -> Seen.masked(form(require(id), theCase, actor)));
  }

  private OpenedForm form(WorkItem item, PetitionCase theCase, Actor actor) {
    if (!ItemRights.concerns(item, actor) && standIns.principal(item, theCase, actor).isEmpty()) {
      throw new NotAllowed();
    }
    if (!item.open()) {
      throw new ItemRights.DoneMeanwhile();
    }
    CaseSight.requireUnconcerned(actor, theCase);
    var version = new FormVersion(item.deployment(), item.task());
    var data = new HashMap<String, Object>();
    data.putAll(
        new OptionLists(
                vocabulary,
                organization,
                theCase.township(),
                steps.lists(item.task(), theCase, actor))
            .of(forms.schema(version)));
    data.putAll(start(item, theCase));
    drafts.of(item, actor).ifPresent(data::putAll);
    return new OpenedForm(
        forms.drawn(version),
        data,
        ASSIGNING.contains(item.task()) ? conflicts.warnings(theCase, actor) : List.of());
  }

  private Map<String, Object> start(WorkItem item, PetitionCase theCase) {
    return item.task().equals(PROPOSING)
        ? proposal.of(theCase.matter().categoryCode())
        : steps.prefill(item.task(), theCase, item.partOf());
  }

  private WorkItem require(String id) {
    return Optional.ofNullable(entities.find(WorkItem.class, id))
        .or(() -> archived.find(id))
        .orElseThrow(Unknown::new);
  }
}
