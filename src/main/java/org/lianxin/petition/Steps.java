package org.lianxin.petition;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every completed form and lets its rule write what the system reasons with. */
@Service
public class Steps {

  private final Map<String, StepRule> rules;
  private final Attachments attachments;
  private final EntityManager entities;
  private final JsonMapper json;
  private final Words words;
  private final Ids ids;

  Steps(
      List<StepRule> rules,
      Attachments attachments,
      EntityManager entities,
      JsonMapper json,
      Words words,
      Ids ids) {
    this.rules = rules.stream().collect(Collectors.toMap(StepRule::task, Function.identity()));
    this.attachments = attachments;
    this.entities = entities;
    this.json = json;
    this.words = words;
    this.ids = ids;
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
    attachments.check(step, problems);
    problems.refuse();

    entities.persist(new CaseStep(ids.next(), step, json.writeValueAsString(step.form().values())));
    attachments.bind(step);
    var routing = new HashMap<String, Object>();
    rule.ifPresent(r -> routing.putAll(r.record(step)));
    if (step.form().decision() != null) {
      routing.put("decision", step.form().decision());
    }
    return routing;
  }

  /** What the task's form is opened with. */
  public Map<String, Object> prefill(String task, PetitionCase theCase, String unit) {
    return rule(task).map(r -> r.prefill(theCase, unit)).orElse(Map.of());
  }

  private Optional<StepRule> rule(String task) {
    return Optional.ofNullable(rules.get(task));
  }
}
