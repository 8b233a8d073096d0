package org.lianxin.workflow;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.petition.CaseEvidence;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.Names;
import org.lianxin.petition.OpenWork;
import org.lianxin.petition.QueryCode;
import org.lianxin.petition.QueryCodes;
import org.lianxin.petition.SimilarCases;
import org.lianxin.petition.SimilarCases.Asked;
import org.lianxin.petition.SimilarCases.Similar;
import org.lianxin.petition.Step;
import org.lianxin.petition.Steps;
import org.lianxin.workflow.ItemReading.OpenedForm;
import org.lianxin.workflow.SubmissionKeys.First;
import org.lianxin.workflow.SubmissionKeys.Submission;
import org.lianxin.workflow.TaskForms.FormVersion;
import org.lianxin.workflow.engine.ProcessFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** 登记: takes a grievance in and starts its path, in one transaction. */
@Service
public class Registrations {

  private static final String FORM = "register";
  private static final Set<Role> REGISTRARS =
      Set.of(Role.STATION_OFFICER, Role.STATION_CHIEF, Role.TOWN_OFFICE);

  private final CaseFiles cases;
  private final Steps steps;
  private final TaskForms forms;
  private final ProcessFiles files;
  private final CaseProcess process;
  private final SimilarCases similarCases;
  private final SubmissionKeys keys;
  private final QueryCodes queryCodes;
  private final OpenItems openItems;
  private final CaseEvidence evidence;
  private final Vocabulary vocabulary;
  private final Organization organization;
  private final Names names;
  private final EntityManager entities;
  private final Contention contention;
  private final BusinessClock clock;

  Registrations(
      CaseFiles cases,
      Steps steps,
      TaskForms forms,
      ProcessFiles files,
      CaseProcess process,
      SimilarCases similarCases,
      SubmissionKeys keys,
      QueryCodes queryCodes,
      OpenItems openItems,
      CaseEvidence evidence,
      Vocabulary vocabulary,
      Organization organization,
      Names names,
      EntityManager entities,
      Contention contention,
      BusinessClock clock) {
    this.cases = cases;
    this.steps = steps;
    this.forms = forms;
    this.files = files;
    this.process = process;
    this.similarCases = similarCases;
    this.keys = keys;
    this.queryCodes = queryCodes;
    this.openItems = openItems;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.organization = organization;
    this.names = names;
    this.entities = entities;
    this.contention = contention;
    this.clock = clock;
  }

  /**
   * What the receipt is made of.
   *
   * @param queryCode the petitioner's key to his case; shown here and never again
   */
  public record Receipt(
      String caseNo,
      String queryCode,
      CaseState state,
      String stateName,
      Instant receivedAt,
      String firstReceiver,
      String firstReceiverName,
      List<OpenWork.Item> workItems) {}

  /** The registration form as it is deployed now, with what it is opened with. */
  OpenedForm form(Actor actor) {
    requireRegistrar(actor);
    var version = version();
    var data = new HashMap<String, Object>(lists(actor).of(forms.schema(version)));
    data.put("petitionDate", clock.today().toString());
    return new OpenedForm(forms.drawn(version), data);
  }

  /**
   * Registers a matter.
   *
   * @param key the sender's own key of this submission; the same key again gives the first answer
   *     again
   */
  public Receipt register(Map<String, Object> submitted, @Nullable String key, Actor actor) {
    requireRegistrar(actor);
    return take(
        submitted, key == null ? null : keys.submission(actor, key, submitted), actor, actor);
  }

  /**
   * Takes in what a petitioner has written himself. Nobody has registered it for him, so the step
   * is his own; the one who receives it answers for it from then on.
   *
   * @param content what the key stands for: the same again, on whatever day, is the same submission
   */
  Receipt lodge(
      Map<String, Object> submitted,
      @Nullable String key,
      Map<String, Object> content,
      Actor petitioner,
      Actor receiver) {
    var submission = key == null ? null : keys.submission(petitioner, key, content);
    return take(submitted, submission, petitioner, receiver);
  }

  /**
   * What the form itself says to what was written, before anything is registered.
   *
   * @throws org.lianxin.foundation.InvalidForm with every field at once
   */
  void check(Map<String, Object> submitted, Actor petitioner) {
    forms.check(version(), submitted, lists(petitioner));
  }

  private Receipt take(
      Map<String, Object> submitted, @Nullable Submission submission, Actor by, Actor receiver) {
    if (submission == null) {
      return contention.change(() -> open(submitted, queryCodes.random(), null, by, receiver));
    }
    var code = queryCodes.belongingTo(submission.keyHash());
    return repeated(submission, code, by)
        .orElseGet(
            () -> {
              try {
                return contention.change(() -> open(submitted, code, submission, by, receiver));
              } catch (DuplicateKeyException meanwhile) {
                return repeated(submission, code, by).orElseThrow(() -> meanwhile);
              }
            });
  }

  /** Earlier cases that a matter about to be registered may repeat. */
  List<Similar> similar(Asked asked, Actor actor) {
    requireRegistrar(actor);
    return similarCases.to(asked, actor);
  }

  private Receipt open(
      Map<String, Object> submitted,
      QueryCode code,
      @Nullable Submission submission,
      Actor actor,
      Actor receiver) {
    var version = version();
    var form = forms.check(version, submitted, lists(actor));
    var theCase = cases.open(form, receiver, code);
    var step =
        new Step(
            theCase,
            FORM,
            form,
            version.deployment(),
            forms.labels(version),
            actor,
            actor.unit(),
            null,
            theCase.receivedAt());
    process.start(theCase, steps.record(step));
    if (submission != null) {
      keys.keep(submission, theCase);
    }
    entities.flush();
    evidence.record(
        theCase,
        Deed.of(actor.doer(), Act.REGISTERED, FORM, theCase.cause()).on(form.values().keySet()));
    return receipt(theCase.caseNo(), theCase.state(), code, actor);
  }

  private Optional<Receipt> repeated(Submission submission, QueryCode code, Actor actor) {
    Optional<First> first = contention.change(() -> keys.first(submission));
    return first.map(
        known -> contention.change(() -> receipt(known.caseNo(), known.state(), code, actor)));
  }

  private Receipt receipt(String caseNo, CaseState state, QueryCode code, Actor actor) {
    var theCase = cases.require(caseNo);
    return new Receipt(
        caseNo,
        code.plain(),
        state,
        vocabulary.label("states", state.name()),
        theCase.receivedAt(),
        theCase.firstReceiver(),
        names.person(theCase.firstReceiver()),
        // Asked for again later, it would tell how far the liaison is.
        theCase.sealed() || actor.is(Role.PETITIONER) ? List.of() : openItems.of(caseNo, actor));
  }

  private FormVersion version() {
    return new FormVersion(files.current(), FORM);
  }

  private OptionLists lists(Actor actor) {
    return new OptionLists(vocabulary, organization, actor.region());
  }

  static boolean mayRegister(Actor actor) {
    return actor.isAny(REGISTRARS);
  }

  private static void requireRegistrar(Actor actor) {
    if (!mayRegister(actor)) {
      throw new NotAllowed();
    }
  }
}
