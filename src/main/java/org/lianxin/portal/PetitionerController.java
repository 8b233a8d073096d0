package org.lianxin.portal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.PetitionersOwn;
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

  private static final String DISSATISFIED = "DISSATISFIED";

  private final Receipts receipts;
  private final PetitionersOwn own;
  private final Tracking tracking;

  PetitionerController(Receipts receipts, PetitionersOwn own, Tracking tracking) {
    this.receipts = receipts;
    this.own = own;
    this.tracking = tracking;
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
    var form = form("officeScore", said.officeScore, "unitScore", said.unitScore);
    // The form asks for a reason only where somebody is not satisfied; other words are welcome too.
    form.putAll(form(form.containsValue(DISSATISFIED) ? "reason" : "remark", said.reason));
    return act(said.caseNo, said.queryCode, "evaluate", form);
  }

  @PostMapping("/supplements")
  Progress supplement(@RequestBody Supplement said) {
    return act(said.caseNo, said.queryCode, "supplement", form("text", said.text));
  }

  @PostMapping("/review-requests")
  Progress requestReview(@RequestBody ReviewRequest said) {
    var form = form("grounds", said.grounds, "lateReason", said.lateReason);
    return act(said.caseNo, said.queryCode, "requestReview", form);
  }

  @PostMapping("/withdrawals")
  Progress withdraw(@RequestBody Withdrawal said) {
    return act(said.caseNo, said.queryCode, "withdraw", form("reason", said.reason));
  }

  @PostMapping("/mandate-revocations")
  Progress revokeMandate(@RequestBody Revocation said) {
    var form = form("reason", said.reason, "continuation", said.continuation);
    return act(said.caseNo, said.queryCode, "revokeMandate", form);
  }

  @PostMapping("/reopenings")
  Progress reopen(@RequestBody Reopening said) {
    return act(said.caseNo, said.queryCode, "reopen", form("reason", said.reason));
  }

  @PostMapping("/urges")
  Progress urge(@RequestBody Urging said) {
    return act(said.caseNo, said.queryCode, "urge", Map.of());
  }

  private Progress act(String caseNo, String queryCode, String action, Map<String, Object> form) {
    own.act(receipts.caseOf(caseNo, queryCode), action, form);
    return tracking.of(caseNo, queryCode);
  }

  /** The fields that were sent; keys and values in turn. */
  static Map<String, Object> form(@Nullable String... keysAndValues) {
    var form = new HashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        form.put(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return form;
  }
}
