package org.lianxin.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.QueryCode;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.springframework.stereotype.Component;

/** What stands on a receipt, number and query code, opens one case and no other. */
@Component
class Receipts {

  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{10}");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");

  private final CaseFiles cases;

  Receipts(CaseFiles cases) {
    this.cases = cases;
  }

  /** What looks like the number of a case; empty for anything else. */
  static Optional<String> number(@Nullable String typed) {
    return Optional.ofNullable(typed)
        .map(String::strip)
        .filter(number -> NUMBER.matcher(number).matches());
  }

  /**
   * The case of that number and code.
   *
   * @throws TrackingFailed for a wrong number and a wrong code alike: it tells a stranger nothing
   */
  PetitionCase caseOf(@Nullable String caseNo, @Nullable String code) {
    if (caseNo == null
        || code == null
        || !NUMBER.matcher(caseNo.strip()).matches()
        || !CODE.matcher(code.strip()).matches()) {
      throw new TrackingFailed();
    }
    return cases
        .tracked(caseNo.strip(), new QueryCode(code.strip()))
        .orElseThrow(TrackingFailed::new);
  }
}
