package org.lianxin.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.EventList.Asked;
import org.lianxin.evidence.EventList.Shown;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The trail for the auditor, and for nobody else: the system's administrator, whose deeds are on
 * it, does not read it (domain.md §2). Looking at it is on it too.
 */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final String AUDITOR = "AUDITOR";

  private final Verification verification;
  private final EventList list;
  private final Evidence evidence;
  private final TransactionTemplate transaction;

  AuditController(
      Verification verification,
      EventList list,
      Evidence evidence,
      PlatformTransactionManager transactions) {
    this.verification = verification;
    this.list = list;
    this.evidence = evidence;
    this.transaction = new TransactionTemplate(transactions);
  }

  @GetMapping("/verify")
  Verdict verify(HttpServletRequest request) {
    record(request, Act.AUDIT_VERIFIED, List.of());
    return verification.verify();
  }

  @GetMapping("/events")
  PageOf<Shown> events(
      @RequestParam(required = false) @Nullable String chain,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable Act action,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      HttpServletRequest request) {
    var asked = new PageAsked(page, size, "");
    record(request, Act.AUDIT_READ, named(chain, actor, action, from, to));
    return list.page(new Asked(chain, actor, action, from, to), asked);
  }

  private void record(HttpServletRequest request, Act act, List<String> asked) {
    if (!request.isUserInRole(AUDITOR)) {
      throw new NotAllowed();
    }
    var login = request.getRemoteUser();
    var doer = new Doer(login, null, AUDITOR);
    transaction.executeWithoutResult(
        status -> evidence.ofAccount(login, Deed.of(doer, act, "audit", null).on(asked)));
  }

  /** By what he chose; what he asked for may be a name that somebody has mistyped. */
  private static List<String> named(@Nullable Object... chosen) {
    var names = List.of("chain", "actor", "action", "from", "to");
    var used = new ArrayList<String>();
    for (var i = 0; i < chosen.length; i++) {
      if (chosen[i] != null) {
        used.add(names.get(i));
      }
    }
    return used;
  }
}
