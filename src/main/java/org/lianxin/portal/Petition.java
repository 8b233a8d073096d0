package org.lianxin.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings forward online: his name, address, requests, facts and reasons are all that
 * the law asks for (条例 Art. 19 ¶1), so that no identity number is asked for.
 *
 * @param purpose CLAIM, APPEAL, SUGGESTION, ENQUIRY or ACCUSATION
 * @param receiver STATION, the village's station, or OFFICE, the township's petition office
 * @param agency the station is asked to act for him; it calls back
 * @param respondents whom it is about, as he calls them
 * @param website left empty by people: they do not see it
 */
public record Petition(
    @Nullable String purpose,
    @Nullable String petitionerName,
    @Nullable String petitionerPhone,
    @Nullable String petitionerAddress,
    @Nullable String issueVillageCode,
    @Nullable String categoryCode,
    @Nullable String title,
    @Nullable String statement,
    @Nullable List<Request> requests,
    @Nullable String factsAndReasons,
    @Nullable String receiver,
    @Nullable Boolean agency,
    @Nullable Boolean confidential,
    @Nullable String publicConsent,
    @Nullable List<Respondent> respondents,
    @Nullable String website) {

  /** One thing that is asked for; the opinion will answer each. */
  public record Request(@Nullable String text) {}

  /** A person or a unit. */
  public record Respondent(@Nullable String name) {}

  private static final String ACCUSATION = "ACCUSATION";
  private static final String OFFICE = "OFFICE";

  /** It goes to the discipline liaison at once, and no station ever sees it (Art. 30 ¶3). */
  public boolean accuses() {
    return ACCUSATION.equals(purpose);
  }

  /** A station would know of an accusation by the gap in its numbers; so the office gives those. */
  boolean toOffice() {
    return accuses() || OFFICE.equals(receiver);
  }

  boolean byAgent() {
    return Boolean.TRUE.equals(agency) && !toOffice();
  }
}
