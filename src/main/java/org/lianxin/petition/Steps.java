package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every completed form and lets its rule write what the system reasons with. */
@Service
public class Steps {

  private static final String HANDLING = "handleLead";
  private static final String NOTHING = "{}";

  private final Map<String, StepRule> rules;
  private final NamedFiles files;
  private final List<Issuing> issuing;
  private final SealedFields sealedFields;
  private final SealedAccusations sealedAccusations;
  private final EntityManager entities;
  private final JsonMapper json;
  private final Words words;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  Steps(
      List<StepRule> rules,
      NamedFiles files,
      List<Issuing> issuing,
      SealedFields sealedFields,
      SealedAccusations sealedAccusations,
      EntityManager entities,
      JsonMapper json,
      Words words,
      Ids ids,
      ApplicationEventPublisher events) {
    this.rules = rules.stream().collect(Collectors.toMap(StepRule::task, Function.identity()));
    this.files = files;
    this.issuing = issuing;
    this.sealedFields = sealedFields;
    this.sealedAccusations = sealedAccusations;
    this.entities = entities;
    this.json = json;
    this.words = words;
    this.ids = ids;
    this.events = events;
  }

  /**
   * Checks the step against its rule, keeps it, and writes its typed columns.
   *
   * @return what the process routes by, the decision included
   * @throws org.lianxin.foundation.InvalidForm with every field at once; nothing is written then
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Object> record(Step step) {
    var problems = new FieldProblems(words, step.labels());
    var rule = rule(step.task());
    rule.ifPresent(r -> r.check(step, problems));
    files.check(step, problems);
    problems.refuse();

    var id = ids.next();
    step.theCase()
        .causedBy(
            step.workItem() == null ? id.toString() : step.workItem(), step.task(), step.actor());
    entities.persist(kept(id, step, rule));
    events.publishEvent(new StepKept(step.theCase().caseNo()));
    files.bind(step);
    var routing = new HashMap<String, Object>();
    rule.ifPresent(r -> routing.putAll(r.record(step)));
    issuing.forEach(letters -> letters.issue(step, id.toString()));
    if (step.form().decision() != null) {
      routing.put("decision", step.form().decision());
    }
    return routing;
  }

  /** Of an accusation the step itself only; what was filled in lies in the sealed file. */
  private CaseStep kept(UUID id, Step step, Optional<StepRule> rule) {
    var caseNo = step.theCase().caseNo();
    var kept = new LinkedHashMap<>(step.form().values());
    rule.ifPresent(r -> kept.keySet().removeAll(r.keptOut()));
    if (step.theCase().sealed()) {
      sealedAccusations.add(caseNo, id.toString(), kept);
      return new CaseStep(id, step, NOTHING, null);
    }
    var sealed = sealedFields.takeOut(caseNo, id.toString(), kept, step.form().personal());
    return new CaseStep(id, step, json.writeValueAsString(kept), sealed);
  }

  /** Who did a task, or took an action, last; null if nobody has. */
  public @Nullable String lastDoer(PetitionCase theCase, String task) {
    var now = theCase.doing(task);
    if (now != null) {
      return now;
    }
    // The case itself knows who handled it.
    var handler = task.equals(HANDLING) ? theCase.handling().leadHandler() : null;
    return handler != null ? handler : doneBefore(theCase.caseNo(), task);
  }

  private @Nullable String doneBefore(String caseNo, String task) {
    return entities
        .createQuery(
            "SELECT s.actor FROM CaseStep s WHERE s.caseNo = ?1 AND s.task = ?2"
                + " ORDER BY s.at DESC, s.id DESC",
            String.class)
        .setParameter(1, caseNo)
        .setParameter(2, task)
        .setMaxResults(1)
        // What is being done now is known; writing it first would break up the batches.
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResultOrNull();
  }

  /** What was decided when that item was done; null where nothing was. */
  public @Nullable String decision(String workItem) {
    return entities
        .createQuery("SELECT s.decision FROM CaseStep s WHERE s.workItem = ?1", String.class)
        .setParameter(1, workItem)
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  /** Lists of the task's form that depend on the case or on who asks. */
  public Map<String, List<Option>> lists(String task, PetitionCase theCase, Actor actor) {
    return rule(task).map(r -> r.lists(theCase, actor)).orElse(Map.of());
  }

  /** What the task's form is opened with. */
  public Map<String, Object> prefill(String task, PetitionCase theCase, String unit) {
    return rule(task).map(r -> r.prefill(theCase, unit)).orElse(Map.of());
  }

  /** Whether what was done for a task may be taken back at all. */
  public boolean canBeTakenBack(String task) {
    return rule(task).map(StepRule::canBeTakenBack).orElse(false);
  }

  /** Undoes what completing the task has written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(String task, PetitionCase theCase, String unit, @Nullable String decision) {
    rule(task).ifPresent(r -> r.takeBack(theCase, unit, decision));
  }

  private Optional<StepRule> rule(String task) {
    return Optional.ofNullable(rules.get(task));
  }
}
