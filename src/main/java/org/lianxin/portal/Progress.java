package org.lianxin.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.PetitionersLetters.Letter;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.PetitionersOwn.Right;
import org.lianxin.petition.ServedNotices.Served;
import org.lianxin.privacy.CasePrivacy.Told;
import org.lianxin.privacy.Consents;

/**
 * How a case stands, in plain words, as its petitioner is told.
 *
 * @param nextDate the day by which the next thing is due; null where none is set
 * @param handlingUnit null, like everything but the state, of what was handed over sealed
 * @param letters the letters that have reached him, to be read again
 * @param actions what the petitioner may ever do → whether he may now
 * @param rights his rights that are running, each with its last day
 * @param privacyRequests what he has asked about his own data, with the answers
 * @param consents what he agrees to beyond what the law allows anyway
 * @param linked the case this one was joined to, the one that he brought before
 */
public record Progress(
    String caseNo,
    CaseState state,
    String stateName,
    String explanation,
    @Nullable LocalDate nextDate,
    @Nullable String handlingUnit,
    @Nullable String handlingPhone,
    List<Served> notices,
    List<Letter> letters,
    Map<String, Boolean> actions,
    List<Right> rights,
    List<Told> privacyRequests,
    List<Consents.Shown> consents,
    List<Linked> linked) {

  /** Another case of his. */
  public record Linked(String caseNo, String kind, String name) {}

  /** All that is told of an accusation (domain.md §8.7). */
  static Progress handedOver(String caseNo, String stateName, String explanation) {
    return new Progress(
        caseNo,
        CaseState.TRANSFERRED,
        stateName,
        explanation,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
