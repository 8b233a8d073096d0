package org.lianxin.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a petitioner does in his case without an account, by what stands on his receipt. Each call
 * is answered how the case stands then.
 */
@RestController
@RequestMapping("/api/public")
class PetitionerController {

  private final OwnCase own;

  PetitionerController(OwnCase own) {
    this.own = own;
  }

  record Score(
      String caseNo,
      String queryCode,
      @Nullable String officeScore,
      @Nullable String unitScore,
      @Nullable String reason) {}

  record Supplement(String caseNo, String queryCode, @Nullable String text) {}

  record ReviewRequest(
      String caseNo, String queryCode, @Nullable String grounds, @Nullable String lateReason) {}

  record Withdrawal(String caseNo, String queryCode, @Nullable String reason) {}

  record Revocation(
      String caseNo, String queryCode, @Nullable String reason, @Nullable String continuation) {}

  record Reopening(String caseNo, String queryCode, @Nullable String reason) {}

  record Urging(String caseNo, String queryCode) {}

  @PostMapping("/evaluations")
  Progress evaluate(@RequestBody Score said) {
    var form = OwnCase.evaluation(said.officeScore, said.unitScore, said.reason);
    return own.act(said.caseNo, said.queryCode, "evaluate", form);
  }

  @PostMapping("/supplements")
  Progress supplement(@RequestBody Supplement said) {
    return own.act(said.caseNo, said.queryCode, "supplement", OwnCase.form("text", said.text));
  }

  @PostMapping("/review-requests")
  Progress requestReview(@RequestBody ReviewRequest said) {
    var form = OwnCase.form("grounds", said.grounds, "lateReason", said.lateReason);
    return own.act(said.caseNo, said.queryCode, "requestReview", form);
  }

  @PostMapping("/withdrawals")
  Progress withdraw(@RequestBody Withdrawal said) {
    return own.act(said.caseNo, said.queryCode, "withdraw", OwnCase.form("reason", said.reason));
  }

  @PostMapping("/mandate-revocations")
  Progress revokeMandate(@RequestBody Revocation said) {
    var form = OwnCase.form("reason", said.reason, "continuation", said.continuation);
    return own.act(said.caseNo, said.queryCode, "revokeMandate", form);
  }

  @PostMapping("/reopenings")
  Progress reopen(@RequestBody Reopening said) {
    return own.act(said.caseNo, said.queryCode, "reopen", OwnCase.form("reason", said.reason));
  }

  @PostMapping("/urges")
  Progress urge(@RequestBody Urging said) {
    return own.act(said.caseNo, said.queryCode, "urge", Map.of());
  }
}
