package org.lianxin.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.FieldProblem;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.lianxin.petition.CaseState;
import org.lianxin.workflow.Lodging;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what is written online: looked through first, then registered once. */
@Service
public class Petitions {

  private static final Set<String> PURPOSES =
      Set.of("CLAIM", "APPEAL", "SUGGESTION", "ENQUIRY", "ACCUSATION");
  private static final Set<String> ASKING = Set.of("CLAIM", "APPEAL");

  /** Of consents, that to be named in public is not to be had by a tick. */
  private static final Set<String> CONSENTS = Set.of("NONE", "DEIDENTIFIED");

  private static final int MOST_REQUESTS = 12;

  /** What a telephone takes of one place in a minute; the page says the same. */
  private static final int MOST_PICTURES = 6;

  private static final String WRITTEN_NOTICE = "C2";

  private final Lodging lodging;
  private final Flood flood;
  private final Organization organization;
  private final Deadlines deadlines;
  private final Words words;

  Petitions(
      Lodging lodging, Flood flood, Organization organization, Deadlines deadlines, Words words) {
    this.lodging = lodging;
    this.flood = flood;
    this.organization = organization;
    this.deadlines = deadlines;
    this.words = words;
  }

  /**
   * The receipt.
   *
   * @param queryCode shown here and never again
   * @param explanation what happens next, in plain words
   * @param unit whom to ask; null, like the day, of what was handed over sealed
   * @param nextDate the day by which he is told in writing (Art. 23 ¶2)
   */
  public record Receipt(
      String caseNo,
      String queryCode,
      String state,
      String stateName,
      Instant receivedAt,
      String explanation,
      @Nullable String unit,
      @Nullable String unitPhone,
      @Nullable LocalDate nextDate) {}

  /**
   * Registers what somebody wrote.
   *
   * @param key his own of this submission, so that sent twice it is one case
   * @throws InvalidForm with every field at once; nothing is registered then
   */
  public Receipt lodge(Petition said, @Nullable String key) {
    return lodge(said, List.of(), key);
  }

  /** The same with photographs; those that do not fit are refused with the rest of the form. */
  public Receipt lodge(Petition said, List<MultipartFile> pictures, @Nullable String key) {
    var village = village(said);
    var form = PetitionForm.of(said);
    var problems = new ArrayList<FieldProblem>();
    collect(problems, () -> checks(said, village).refuse());
    collect(problems, () -> fits(pictures));
    township(village).ifPresent(code -> collect(problems, () -> lodging.check(form, code)));
    if (!problems.isEmpty()) {
      throw new InvalidForm(problems);
    }
    var unit = unit(said, village.orElseThrow());
    return receipt(flood.lodging(() -> lodging.lodge(form, pictures, key, unit)), unit);
  }

  private static void collect(List<FieldProblem> problems, Runnable check) {
    try {
      check.run();
    } catch (InvalidForm refused) {
      refused.errors().stream()
          .filter(one -> problems.stream().noneMatch(p -> p.field().equals(one.field())))
          .forEach(problems::add);
    }
  }

  private void fits(List<MultipartFile> pictures) {
    new Checks(words)
        .when(pictures.size() > MOST_PICTURES, "pictures", "portal.pictures.most", MOST_PICTURES)
        .refuse();
  }

  private Checks checks(Petition said, Optional<Village> village) {
    var asks = ASKING.contains(String.valueOf(said.purpose()));
    var requests = PetitionForm.requests(said);
    return new Checks(words)
        .when(PetitionForm.filled(said.website()), "website", "portal.website")
        .when(!PURPOSES.contains(String.valueOf(said.purpose())), "purpose", "portal.purpose")
        .when(village.isEmpty(), "issueVillageCode", "portal.village")
        .when(
            !PetitionForm.filled(said.petitionerName()), "petitionerName", "portal.petitionerName")
        .when(
            !PetitionForm.filled(said.petitionerAddress()),
            "petitionerAddress",
            "portal.petitionerAddress")
        .when(
            said.byAgent() && !PetitionForm.filled(said.petitionerPhone()),
            "petitionerPhone",
            "portal.petitionerPhone")
        .when(!PetitionForm.filled(said.title()), "title", "portal.title")
        .when(namesHimself(said), "title", "portal.title.name")
        .when(!PetitionForm.filled(said.statement()), "statement", "portal.statement")
        .when(asks && requests.isEmpty(), "requests", "portal.requests")
        .when(requests.size() > MOST_REQUESTS, "requests", "portal.requests.most", MOST_REQUESTS)
        .when(
            asks && !PetitionForm.filled(said.factsAndReasons()),
            "factsAndReasons",
            "portal.factsAndReasons")
        .when(
            PetitionForm.filled(said.publicConsent()) && !CONSENTS.contains(said.publicConsent()),
            "publicConsent",
            "portal.publicConsent");
  }

  /** The title stands in lists. */
  private static boolean namesHimself(Petition said) {
    return said.title() != null
        && said.petitionerName() != null
        && said.petitionerName().strip().length() > 1
        && said.title().contains(said.petitionerName().strip());
  }

  private Optional<Village> village(Petition said) {
    return organization.villages().stream()
        .filter(village -> village.code().equals(said.issueVillageCode()))
        .findFirst();
  }

  /** Without a village it is refused anyway; the lists of any township do to say what else is. */
  private Optional<String> township(Optional<Village> village) {
    return village.or(() -> organization.villages().stream().findFirst()).map(Village::township);
  }

  private Unit unit(Petition said, Village village) {
    return said.toOffice()
        ? organization.the(UnitKind.TOWN_OFFICE, village.township())
        : organization.requireUnit(village.station());
  }

  private Receipt receipt(Lodging.Lodged lodged, Unit unit) {
    var sealed = lodged.state().equals(CaseState.TRANSFERRED.name());
    var day = LocalDate.ofInstant(lodged.receivedAt(), BusinessClock.ZONE);
    return new Receipt(
        lodged.caseNo(),
        lodged.queryCode(),
        lodged.state(),
        sealed ? words.of("progress.handedOver.state") : lodged.stateName(),
        lodged.receivedAt(),
        sealed ? words.of("progress.handedOver") : words.of("portal.lodged." + unit.kind()),
        sealed ? null : unit.name(),
        sealed ? null : unit.phone(),
        sealed ? null : deadlines.explain(WRITTEN_NOTICE, day).lastDay());
  }
}
