package org.lianxin.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.OwnData;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PublicityAgreed;
import org.lianxin.petition.PublicityRevoked;
import org.lianxin.petition.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 给予、撤回单独同意: taking it back is as easy as giving it, and works from then on (Art. 15). */
@Component
class ChangingConsent implements CaseAction {

  private final Consents consents;
  private final OwnData data;
  private final ApplicationEventPublisher events;

  ChangingConsent(Consents consents, OwnData data, ApplicationEventPublisher events) {
    this.data = data;
    this.consents = consents;
    this.events = events;
  }

  @Override
  public String task() {
    return "changeConsent";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.custody().destroyed() ? Optional.of("destroyed") : Optional.empty();
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    var given = consents.byGiven(theCase);
    return Map.of(
        "givenConsents", given.getOrDefault(true, List.of()),
        "openConsents", given.getOrDefault(false, List.of()));
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var kind = step.form().required("kind");
    var given = step.form().required("change").equals("GIVE");
    consents.say(step, kind, given);
    if (kind.equals(Consents.PUBLICITY)) {
      theCase.custody().publicity(given);
      events.publishEvent(
          given
              ? new PublicityAgreed(theCase.caseNo(), step.at())
              : new PublicityRevoked(theCase.caseNo(), step.at()));
    }
    if (kind.equals(Consents.EMAIL)) {
      // What is not there is sent nothing; the forms forget it too.
      data.delete(theCase, OwnData.LEAD, Set.of(OwnData.Field.EMAIL));
    }
    return Map.of();
  }
}
