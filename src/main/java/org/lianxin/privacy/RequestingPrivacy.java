package org.lianxin.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.OwnData;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/** 个人信息请求: a petitioner asks about his own data, by his code or at the desk (Art. 44–50). */
@Component
class RequestingPrivacy implements CaseAction {

  static final String ACTION = "requestPrivacy";

  private final PrivacyRequests requests;
  private final OwnData data;

  RequestingPrivacy(PrivacyRequests requests, OwnData data) {
    this.requests = requests;
    this.data = data;
  }

  @Override
  public String task() {
    return ACTION;
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    if (theCase.custody().destroyed()) {
      return Optional.of("destroyed");
    }
    return theCase.custody().crowded() ? Optional.of("privacyCrowded") : Optional.empty();
  }

  /** In a joint case each asks about himself. */
  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of("persons", data.persons(theCase));
  }

  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    return Map.of("person", String.valueOf(OwnData.LEAD));
  }

  @Override
  public Map<String, Object> record(Step step) {
    requests.lodge(
        step,
        PrivacyKind.valueOf(step.form().required("kind")),
        Integer.parseInt(step.form().required("person")));
    step.theCase().custody().asked();
    return Map.of();
  }
}
