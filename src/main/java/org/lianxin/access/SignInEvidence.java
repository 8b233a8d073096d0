package org.lianxin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.CallersAddress;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts on record who signed in and out, and who tried in vain. A program brings its password with
 * every call: of those the first success of a day from an address is kept, and every failure.
 */
@Component
class SignInEvidence {

  private static final Logger log = LoggerFactory.getLogger(SignInEvidence.class);
  private static final int REMEMBERED = 10_000;

  private final Evidence evidence;
  private final Accounts accounts;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final Set<Program> seen =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Program, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  SignInEvidence(
      Evidence evidence,
      Accounts accounts,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.evidence = evidence;
    this.accounts = accounts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Program(String login, @Nullable String address, LocalDate day) {}

  /** A browser: whoever cannot be put on record is not signed in. */
  @EventListener
  void on(InteractiveAuthenticationSuccessEvent signedIn) {
    succeeded(signedIn.getAuthentication(), Act.SIGNED_IN, "session");
  }

  @EventListener
  void on(AuthenticationSuccessEvent checked) {
    var program =
        new Program(checked.getAuthentication().getName(), CallersAddress.now(), clock.today());
    if (SecurityConfiguration.bringsBasic(call()) && seen.add(program)) {
      succeeded(checked.getAuthentication(), Act.SIGNED_IN, "program");
    }
  }

  @EventListener
  void on(LogoutSuccessEvent signedOut) {
    succeeded(signedOut.getAuthentication(), Act.SIGNED_OUT, "session");
  }

  /** What was typed is kept only if it is somebody's login: it may have been a password. */
  @EventListener
  void on(AbstractAuthenticationFailureEvent failed) {
    var login = failed.getAuthentication().getName();
    var why = failed.getException().getClass().getSimpleName();
    try {
      transaction.executeWithoutResult(status -> failed(accounts.find(login), why));
    } catch (RuntimeException e) {
      // He is refused all the same.
      log.error("a failed sign-in could not be put on record: {}", e.getClass().getName());
    }
  }

  private void failed(Optional<Account> account, String why) {
    var how = SecurityConfiguration.bringsBasic(call()) ? "program" : "session";
    if (account.isEmpty()) {
      evidence.ofSystem(Deed.of(Doer.UNKNOWN, Act.SIGN_IN_FAILED, how, null).because(why));
      return;
    }
    var known = account.get();
    var doer = Doer.of(known.login(), null, known.roles());
    evidence.ofAccount(known.login(), Deed.of(doer, Act.SIGN_IN_FAILED, how, null).because(why));
  }

  private void succeeded(Authentication who, Act act, String how) {
    if (who.getPrincipal() instanceof SignedIn person) {
      var doer = person.actor().doer();
      transaction.executeWithoutResult(
          status -> evidence.ofAccount(doer.login(), Deed.of(doer, act, how, null)));
    }
  }

  private static @Nullable HttpServletRequest call() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
        ? call.getRequest()
        : null;
  }
}
