package org.lianxin.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Sight;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.SavedForms;
import org.springframework.stereotype.Service;

/** What these duties have to say about one case: to the staff, and to its petitioner. */
@Service
public class CasePrivacy {

  private static final String DETAIL = "detail";
  private static final String ANSWER = "answer";

  private final PrivacyRequests requests;
  private final PrivacyDesk desk;
  private final PrivacyTexts texts;
  private final Consents consents;
  private final SavedForms forms;
  private final Looks looks;
  private final CaseSight sights;
  private final Vocabulary vocabulary;

  CasePrivacy(
      PrivacyRequests requests,
      PrivacyDesk desk,
      PrivacyTexts texts,
      Consents consents,
      SavedForms forms,
      Looks looks,
      CaseSight sights,
      Vocabulary vocabulary) {
    this.requests = requests;
    this.desk = desk;
    this.texts = texts;
    this.consents = consents;
    this.forms = forms;
    this.looks = looks;
    this.sights = sights;
    this.vocabulary = vocabulary;
  }

  /**
   * The part of a case's page.
   *
   * @param noticeVersion version of the notice in force on the day of the registration
   * @param retention as the archivist chose it
   * @param held it may not be destroyed for now
   */
  record Shown(
      @Nullable Integer noticeVersion,
      List<Consents.Shown> consents,
      List<PrivacyDesk.Row> requests,
      @Nullable String retention,
      @Nullable String retentionName,
      boolean held,
      boolean destroyed) {}

  /**
   * One request with what was said.
   *
   * @param detail null for who sees personal data masked
   * @param answer null while there is none
   */
  record Said(PrivacyDesk.Row request, @Nullable String detail, @Nullable String answer) {}

  /**
   * A request as its petitioner is told of it.
   *
   * @param copyUntil last day to fetch the copy with the query code
   */
  public record Told(
      String id,
      String kind,
      String kindName,
      LocalDate lodgedOn,
      LocalDate lastDay,
      String state,
      String stateName,
      @Nullable LocalDate answeredOn,
      @Nullable String answer,
      @Nullable LocalDate copyUntil) {}

  /** For whoever may see the case. */
  Shown of(String caseNo, Actor actor) {
    return looks.at(
        new At("privacy", null),
        caseNo,
        actor,
        theCase -> {
          sights.require(actor, theCase);
          return Seen.masked(shown(theCase));
        });
  }

  private Shown shown(PetitionCase theCase) {
    var custody = theCase.custody();
    var retention = custody.retention();
    return new Shown(
        texts
            .on(PrivacyTexts.NOTICE, theCase.receivedOn())
            .map(PrivacyTexts.Version::version)
            .orElse(null),
        consents.of(theCase),
        desk.rows(requests.of(theCase.caseNo())),
        retention,
        retention == null ? null : vocabulary.label("retentions", retention),
        custody.held(),
        custody.destroyed());
  }

  /** One request, with what the petitioner said where the reader sees that in plain. */
  Said one(String id, Actor actor) {
    var request = requests.find(id).orElseThrow(Unknown::new);
    return looks.at(
        new At("privacyRequest", id),
        request.caseNo(),
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          if (!sight.whole()) {
            throw new NotAllowed();
          }
          return Seen.as(sight, said(theCase, request, sight), Set.of(DETAIL));
        });
  }

  private Said said(PetitionCase theCase, PrivacyRequest request, Sight sight) {
    return new Said(
        desk.row(request),
        sight.plain() ? text(theCase, request.id(), DETAIL) : null,
        answer(theCase, request));
  }

  /** For the petitioner; of an accusation nothing is told by code (domain.md §8.7). */
  public List<Told> told(PetitionCase theCase) {
    return requests.of(theCase.caseNo()).stream().map(one -> told(theCase, one)).toList();
  }

  /** The consents that he may give or take back. */
  public List<Consents.Shown> consents(PetitionCase theCase) {
    return consents.of(theCase);
  }

  private Told told(PetitionCase theCase, PrivacyRequest request) {
    return new Told(
        request.id(),
        request.kind().name(),
        vocabulary.label("privacyKinds", request.kind().name()),
        request.lodgedOn(),
        desk.lastDay(request),
        request.state().name(),
        vocabulary.label("privacyStates", request.state().name()),
        request.answeredOn(),
        answer(theCase, request),
        request.copyUntil());
  }

  private @Nullable String answer(PetitionCase theCase, PrivacyRequest request) {
    var step = request.answerStep();
    return step == null ? null : text(theCase, step, ANSWER);
  }

  private @Nullable String text(PetitionCase theCase, String step, String field) {
    return forms.of(theCase, step).get(field) instanceof String text ? text : null;
  }
}
