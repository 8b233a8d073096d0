package org.lianxin.privacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Option;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseAction;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.OwnData;
import org.lianxin.petition.OwnData.Field;
import org.lianxin.petition.PartyWords;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.privacy.PrivacyRequest.State;
import org.springframework.stereotype.Component;

/**
 * 答复个人信息请求: granted, with what was asked for done at once, or refused with the reason (Art. 50).
 */
@Component
class AnsweringPrivacy implements CaseAction {

  /** How long a copy can be fetched by the query code. */
  private static final int COPY_DAYS = 30;

  private static final String REQUEST = "request";

  private final PrivacyRequests requests;
  private final OwnData data;
  private final PartyWords parties;
  private final Vocabulary vocabulary;
  private final Words words;

  AnsweringPrivacy(
      PrivacyRequests requests,
      OwnData data,
      PartyWords parties,
      Vocabulary vocabulary,
      Words words) {
    this.requests = requests;
    this.data = data;
    this.parties = parties;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  @Override
  public String task() {
    return "answerPrivacy";
  }

  @Override
  public Optional<String> hindrance(PetitionCase theCase, Actor actor) {
    return theCase.custody().asksForAnswer() ? Optional.empty() : Optional.of("noPrivacyRequest");
  }

  @Override
  public Map<String, List<Option>> lists(PetitionCase theCase, Actor actor) {
    return Map.of(
        "openPrivacyRequests",
        requests.open(theCase.caseNo()).stream()
            .map(request -> new Option(request.named(), worded(theCase, request)))
            .toList());
  }

  private String worded(PetitionCase theCase, PrivacyRequest request) {
    var person =
        data.persons(theCase).stream()
            .filter(option -> option.value().equals(String.valueOf(request.person())))
            .map(Option::label)
            .findFirst()
            .orElse("");
    return words.of(
        "privacy.request",
        vocabulary.label("privacyKinds", request.kind().name()),
        person,
        request.lodgedOn().toString());
  }

  /** The only one there is need not be chosen. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, Actor actor) {
    var open = requests.open(theCase.caseNo());
    return open.size() == 1 ? Map.of(REQUEST, open.get(0).named()) : Map.of();
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    // He reads the answer by his query code, where no person may be named (domain.md §8.7).
    problems.when(
        parties.namedIn(step.form().required("answer"), step.theCase()),
        "answer",
        "publicity.personal");
    var request = request(step);
    if (accepted(step) && request.kind() == PrivacyKind.CORRECT) {
      var corrected = corrected(step);
      problems.when(corrected.isEmpty(), OwnData.corrected(Field.NAME), "privacy.nothingCorrected");
      corrected.forEach(
          (field, value) -> {
            var name = OwnData.corrected(field);
            problems.when(value.contains("*"), name, "value.masked");
            problems.when(!OwnData.fits(field, value, step.day()), name, "idNumber.wrong");
          });
    }
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    var request = request(step);
    var granted = accepted(step);
    if (granted && request.kind() == PrivacyKind.CORRECT) {
      data.correct(theCase, request.person(), corrected(step));
    }
    if (granted && request.kind() == PrivacyKind.DELETE) {
      data.delete(
          theCase,
          request.person(),
          step.form().codes("deleted").stream().map(Field::valueOf).collect(Collectors.toSet()));
    }
    // The code of a sealed file is known to who registered it: its copy is handed over in person.
    var fetched =
        granted
            && request.kind() == PrivacyKind.COPY
            && request.person() == OwnData.LEAD
            && !theCase.sealed();
    requests.answer(
        request,
        step,
        granted ? State.ACCEPTED : State.REFUSED,
        fetched ? step.day().plusDays(COPY_DAYS) : null);
    theCase.custody().answered();
    return Map.of();
  }

  private static boolean accepted(Step step) {
    return step.form().required("result").equals(State.ACCEPTED.name());
  }

  /** The form offers only those of the case that are open. */
  private PrivacyRequest request(Step step) {
    return requests.find(PrivacyRequest.idIn(step.form().required(REQUEST))).orElseThrow();
  }

  private static Map<Field, String> corrected(Step step) {
    var corrected = new EnumMap<Field, String>(Field.class);
    for (var field : Field.values()) {
      var value = step.form().text(OwnData.corrected(field));
      if (value != null) {
        corrected.put(field, value);
      }
    }
    return corrected;
  }
}
