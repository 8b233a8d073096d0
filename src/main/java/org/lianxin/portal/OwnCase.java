package org.lianxin.portal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.PetitionersLetters;
import org.lianxin.foundation.Refusal;
import org.lianxin.petition.PetitionersOwn;
import org.lianxin.privacy.DataCopies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * A petitioner's case by what stands on his receipt: to follow, and to act in. Whatever names a
 * case by its code comes through here, so that every guess is counted.
 */
@Service
public class OwnCase {

  private static final String DISSATISFIED = "DISSATISFIED";

  private final Receipts receipts;
  private final PetitionersOwn own;
  private final Tracking tracking;
  private final DataCopies copies;
  private final PetitionersLetters letters;
  private final Guesses guesses;
  private final TrackingLimits limits;

  OwnCase(
      Receipts receipts,
      PetitionersOwn own,
      Tracking tracking,
      DataCopies copies,
      PetitionersLetters letters,
      Guesses guesses,
      TrackingLimits limits) {
    this.receipts = receipts;
    this.own = own;
    this.tracking = tracking;
    this.copies = copies;
    this.letters = letters;
    this.guesses = guesses;
    this.limits = limits;
  }

  /** How often somebody may be wrong, and for how many minutes he waits then. */
  public record Tries(int number, long minutes) {}

  public Tries tries() {
    return new Tries(limits.tries(), limits.window().toMinutes());
  }

  /** How it stands. */
  public Progress progress(@Nullable String caseNo, @Nullable String code) {
    return guesses.guarded(caseNo, () -> tracking.of(caseNo, code));
  }

  /** Takes an action, and tells how it stands then. */
  public Progress act(
      @Nullable String caseNo, @Nullable String code, String action, Map<String, Object> form) {
    return guesses.guarded(
        caseNo,
        () -> {
          own.act(receipts.caseOf(caseNo, code), action, form);
          return tracking.of(caseNo, code);
        });
  }

  /** The copy of his data that was granted. */
  public DataCopies.Copy copy(
      @Nullable String caseNo, @Nullable String code, @Nullable String request) {
    return guesses.guarded(caseNo, () -> copies.byCode(receipts.caseOf(caseNo, code), request));
  }

  /** A letter that has reached him. */
  public PetitionersLetters.Printed letter(
      @Nullable String caseNo, @Nullable String code, @Nullable String id, boolean large) {
    return guesses.guarded(
        caseNo, () -> letters.pdf(receipts.caseOf(caseNo, code), String.valueOf(id), large));
  }

  /** The form of an evaluation. */
  public static Map<String, Object> evaluation(
      @Nullable String office, @Nullable String unit, @Nullable String words) {
    var form = form("officeScore", office, "unitScore", unit);
    // The form asks for a reason only where somebody is not satisfied; other words are welcome too.
    form.putAll(form(form.containsValue(DISSATISFIED) ? "reason" : "remark", words));
    return form;
  }

  /** The fields that were sent; keys and values in turn. */
  public static Map<String, Object> form(@Nullable String... keysAndValues) {
    var form = new HashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        form.put(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return form;
  }

  /** Nothing is tracked by that number and code. */
  public static class TrackingFailed extends Refusal {
    TrackingFailed() {
      super(HttpStatus.NOT_FOUND);
    }
  }
}
