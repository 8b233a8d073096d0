package org.lianxin.privacy.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 暂缓销毁: what a court, an audit or an inquiry needs is kept however long that takes. */
@Component
class HoldingBack implements CaseAction {

  private static final String HOLD = "HOLD";

  private final Vocabulary vocabulary;

  HoldingBack(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public String task() {
    return "holdDestruction";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.custody().destroyed() ? Optional.of("destroyed") : Optional.empty();
  }

  /** What is held can be released, what is not can be held. */
  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "holdChanges",
        vocabulary.list("holdChanges").stream()
            .filter(change -> change.value().equals(HOLD) != theCase.custody().held())
            .toList());
  }

  @Override
  public Map<String, Object> record(Step step) {
    var custody = step.theCase().custody();
    if (step.form().required("hold").equals(HOLD)) {
      custody.hold(step.at());
    } else {
      custody.release();
    }
    return Map.of();
  }
}
