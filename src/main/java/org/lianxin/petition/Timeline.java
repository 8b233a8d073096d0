package org.lianxin.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.stereotype.Component;

/** The steps of a case in their order, as far as the reader may see them. */
@Component
class Timeline {

  /**
   * A co-handler needs to know what was instructed, and why his objection was decided so; the rest
   * is not his (domain.md §2).
   */
  private static final Set<String> IN_SUMMARY =
      Set.of("instruct", "judgeObjection", "decideObjection");

  /** Fields that are shown to some in plain and to others not. */
  static final Set<String> PERSONAL =
      Set.of(
          "petitionerName",
          "petitionerPhone",
          "petitionerAddress",
          "petitionerIdNumber",
          "petitionerEmail",
          "representatives",
          "readBackWitness");

  /** 转办、委派、分派: their form names a colleague by his login. */
  private static final Set<String> HANDED_ON = Set.of("transfer", "delegate", "assign");

  private final CaseSteps steps;
  private final SavedForms forms;
  private final SealedFields sealedFields;
  private final SealedAccusations sealedAccusations;
  private final Vocabulary vocabulary;
  private final Names names;
  private final Words words;
  private final PartyWords partyWords;

  Timeline(
      CaseSteps steps,
      SavedForms forms,
      SealedFields sealedFields,
      SealedAccusations sealedAccusations,
      Vocabulary vocabulary,
      Names names,
      Words words,
      PartyWords partyWords) {
    this.partyWords = partyWords;
    this.steps = steps;
    this.forms = forms;
    this.sealedFields = sealedFields;
    this.sealedAccusations = sealedAccusations;
    this.vocabulary = vocabulary;
    this.names = names;
    this.words = words;
  }

  List<TimelineEntry> of(PetitionCase theCase, Actor actor, Sight sight) {
    var caseNo = theCase.caseNo();
    var disguise = partyWords.disguise(caseNo, sight);
    Map<String, Map<String, Object>> accusation =
        theCase.sealed() ? sealedAccusations.forms(caseNo) : Map.of();
    return steps.of(caseNo).stream()
        .filter(
            row ->
                sight.whole() || row.unit().equals(actor.unit()) || IN_SUMMARY.contains(row.task()))
        .map(row -> entry(row, disguise.of(data(caseNo, row, accusation, sight))))
        .toList();
  }

  /** The form last completed for a task with that decision, if the reader was shown it. */
  static Optional<Map<String, Object>> last(
      List<TimelineEntry> timeline, String task, @Nullable String decision) {
    return timeline.stream()
        .filter(e -> e.task().equals(task))
        .filter(e -> decision == null || decision.equals(e.decision()))
        .reduce((earlier, later) -> later)
        .map(TimelineEntry::data);
  }

  /** The form as it was completed, with what is kept sealed of it. */
  private Map<String, Object> data(
      String caseNo, CaseSteps.Row row, Map<String, Map<String, Object>> accusation, Sight sight) {
    var data = new HashMap<>(forms.fields(row.data()));
    data.putAll(accusation.getOrDefault(row.id(), Map.of()));
    data.putAll(sealedFields.opened(caseNo, row.id(), row.sealed(), sight.plain()));
    return data;
  }

  private TimelineEntry entry(CaseSteps.Row row, Map<String, Object> data) {
    return new TimelineEntry(
        row.at(),
        row.task(),
        vocabulary.label("tasks", row.task()),
        row.decision(),
        names.unit(row.unit()),
        doer(row),
        data,
        HANDED_ON.contains(row.task()) && data.get("to") instanceof String login
            ? names.person(login)
            : null);
  }

  /** Who did it, and for whom where he stood in for somebody. */
  private String doer(CaseSteps.Row row) {
    var name = names.actor(row.actorName(), row.unit());
    return row.forName() == null ? name : words.of("actor.for", name, row.forName());
  }
}
