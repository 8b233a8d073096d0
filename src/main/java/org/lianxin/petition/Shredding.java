package org.lianxin.petition;

import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys what a case holds of persons, and all of an accusation, at the end of its retention
 * (domain.md §8.5): without its salts nobody can open it any more. The register keeps its line.
 */
@Service
public class Shredding {

  private final CaseFiles cases;
  private final CaseKeys keys;
  private final PetitionerSealing petitioners;
  private final NamedFiles files;
  private final BusinessClock clock;

  Shredding(
      CaseFiles cases,
      CaseKeys keys,
      PetitionerSealing petitioners,
      NamedFiles files,
      BusinessClock clock) {
    this.cases = cases;
    this.keys = keys;
    this.petitioners = petitioners;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Erases the salts of the case and of its files, and what finds the case by its petitioners.
   * There is no way back.
   *
   * @throws StillOpen if the case has not ended
   */
  @Transactional
  public void erase(String caseNo) {
    var theCase = cases.lock(caseNo);
    if (!theCase.state().isFinal()) {
      throw new StillOpen();
    }
    var at = clock.instant();
    keys.shred(caseNo, at);
    files.destroy(caseNo);
    petitioners.forget(caseNo);
    theCase.forgetPetitioner(at);
  }

  /** Somebody still works on it. */
  public static class StillOpen extends Refusal {
    StillOpen() {
      super(HttpStatus.CONFLICT);
    }
  }
}
