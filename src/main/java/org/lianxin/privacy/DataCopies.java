package org.lianxin.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.ActionRights;
import org.lianxin.access.Actor;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.Assignments;
import org.lianxin.petition.CaseParts;
import org.lianxin.petition.CaseSight;
import org.lianxin.petition.Looks;
import org.lianxin.petition.Looks.At;
import org.lianxin.petition.Looks.Seen;
import org.lianxin.petition.Names;
import org.lianxin.petition.OwnData;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.UnitName;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * 复制件: what a case holds of one petitioner, with what he has to be told about it (个人信息保护法 Art. 45,
 * 48). Of a joint case each gets his own; the matter goes with the lead, who told it.
 */
@Service
public class DataCopies {

  private static final String WHAT = "privacyCopy";
  private static final Set<String> FIELDS = Set.of("name", "phone", "address", "idNumber", "email");

  private final PrivacyRequests requests;
  private final OwnData data;
  private final Looks looks;
  private final CaseSight sights;
  private final CaseParts parts;
  private final ActionRights rights;
  private final Assignments assignments;
  private final Names names;
  private final PrivacyTexts texts;
  private final Consents consents;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  DataCopies(
      PrivacyRequests requests,
      OwnData data,
      Looks looks,
      CaseSight sights,
      CaseParts parts,
      ActionRights rights,
      Assignments assignments,
      Names names,
      PrivacyTexts texts,
      Consents consents,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.requests = requests;
    this.data = data;
    this.looks = looks;
    this.sights = sights;
    this.parts = parts;
    this.rights = rights;
    this.assignments = assignments;
    this.names = names;
    this.texts = texts;
    this.consents = consents;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /** The person. */
  public record Person(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String idNumber,
      @Nullable String email) {}

  /** What he brought forward. */
  public record Told(
      LocalDate petitionDate,
      String channel,
      String title,
      String statement,
      @Nullable String factsAndReasons,
      List<String> requests) {}

  /**
   * A copy.
   *
   * @param matter null for whoever did not bring it forward himself
   * @param units who has it to handle, and so has the data
   * @param noticeVersion version of the notice that was in force at registration; null if none was
   */
  public record Copy(
      String caseNo,
      Instant receivedAt,
      Instant madeAt,
      Person person,
      @Nullable Told matter,
      String purpose,
      String legalBasis,
      List<String> units,
      List<Consents.Shown> consents,
      @Nullable Integer noticeVersion,
      @Nullable String retention) {}

  /** For whoever hands it over at the desk. */
  Copy atDesk(String id, Actor actor) {
    var request = requests.find(id).orElseThrow(Unknown::new);
    return looks.at(
        new At(WHAT, id),
        request.caseNo(),
        actor,
        theCase -> {
          var sight = sights.require(actor, theCase);
          if (!sight.plain()
              || !rights.entitles(actor, parts.of(actor, theCase), RequestingPrivacy.ACTION)) {
            throw new NotAllowed();
          }
          requireReady(request, theCase);
          return new Seen<>(copy(theCase, request.person()), FIELDS);
        });
  }

  /** For the petitioner himself; whoever calls has checked his query code. */
  public Copy byCode(PetitionCase tracked, @Nullable String id) {
    var request =
        requests.of(tracked.caseNo()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(CopyNotReady::new);
    return looks.at(
        new At(WHAT, request.id()),
        tracked.caseNo(),
        Actor.petitioner(words.of("petitioner"), tracked.township()),
        theCase -> {
          requireReady(request, theCase);
          var until = request.copyUntil();
          if (theCase.sealed() || until == null || clock.today().isAfter(until)) {
            throw new CopyNotReady();
          }
          return new Seen<>(copy(theCase, request.person()), FIELDS);
        });
  }

  private static void requireReady(PrivacyRequest request, PetitionCase theCase) {
    if (!request.copyGranted() || theCase.custody().destroyed()) {
      throw new CopyNotReady();
    }
  }

  private Copy copy(PetitionCase theCase, int seq) {
    var own = data.of(theCase, seq);
    var person = own.person();
    var retention = theCase.custody().retention();
    return new Copy(
        theCase.caseNo(),
        theCase.receivedAt(),
        clock.instant(),
        new Person(
            person.name(), person.phone(), person.address(), person.idNumber(), person.email()),
        person.lead() ? told(own) : null,
        words.of("privacy.copy.purpose"),
        words.of("privacy.copy.basis"),
        units(theCase),
        consents.of(theCase),
        texts
            .on(PrivacyTexts.NOTICE, theCase.receivedOn())
            .map(PrivacyTexts.Version::version)
            .orElse(null),
        retention == null ? null : vocabulary.label("retentions", retention));
  }

  private Told told(OwnData.Own own) {
    var matter = own.matter();
    return new Told(
        matter.petitionDate(),
        vocabulary.label("channels", matter.channel()),
        matter.title(),
        matter.statement(),
        matter.factsAndReasons(),
        own.requests());
  }

  private List<String> units(PetitionCase theCase) {
    return Stream.concat(
            Stream.of(theCase.registeredUnit()),
            assignments.of(theCase).stream().map(part -> part.unit()))
        .distinct()
        .map(names::unit)
        .map(UnitName::name)
        .toList();
  }

  /** Not granted, not any more, or to be fetched in person. */
  static class CopyNotReady extends Refusal {
    CopyNotReady() {
      super(HttpStatus.CONFLICT);
    }
  }
}
