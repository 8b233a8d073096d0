package org.lianxin.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record who signed in and out, who tried in vain, and what became of the accounts. */
@Component
class SignInEvidence {

  private static final Logger log = LoggerFactory.getLogger(SignInEvidence.class);
  private static final String SESSION = "session";

  private final Evidence evidence;
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  SignInEvidence(Evidence evidence, Accounts accounts, PlatformTransactionManager transactions) {
    this.evidence = evidence;
    this.accounts = accounts;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whoever cannot be put on record is not signed in. */
  @EventListener
  void on(SignInSucceeded signedIn) {
    var how = signedIn.session() ? SESSION : "program";
    transaction.executeWithoutResult(status -> succeeded(signedIn.login(), Act.SIGNED_IN, how));
  }

  @EventListener
  void on(LogoutSuccessEvent signedOut) {
    transaction.executeWithoutResult(
        status -> succeeded(signedOut.getAuthentication().getName(), Act.SIGNED_OUT, SESSION));
  }

  /** What was typed is kept only if it is somebody's login: it may have been a password. */
  @EventListener
  void on(SignInFailed failed) {
    refused(failed.login(), Act.SIGN_IN_FAILED, failed.why().name());
  }

  @EventListener
  void on(SignInPaused paused) {
    refused(paused.login(), Act.LOCKED, null);
  }

  /** In the transaction that changes the account. */
  @EventListener
  void on(AccountChanged changed) {
    var act =
        switch (changed.what()) {
          case CREATED -> Act.ACCOUNT_CREATED;
          case UNLOCKED -> Act.UNLOCKED;
          default -> Act.ACCOUNT_CHANGED;
        };
    evidence.ofAccount(
        changed.login(),
        Deed.of(doer(changed.by()), act, "account", changed.login())
            .on(changed.fields())
            .because(changed.what().name()));
  }

  private void succeeded(String login, Act act, String how) {
    evidence.ofAccount(login, Deed.of(doer(login), act, how, null));
  }

  /**
   * Whoever tried is not known to be the one he named. An account that there is costs as many
   * statements as one that there is not, or the time of the answer would tell (domain.md §8.5).
   */
  private void refused(@Nullable String login, Act act, @Nullable String why) {
    var deed = Deed.of(Doer.UNKNOWN, act, "signIn", null).because(why);
    try {
      transaction.executeWithoutResult(
          status -> {
            if (login == null) {
              evidence.ofSystem(deed);
            } else {
              evidence.ofAccount(login, deed);
            }
          });
    } catch (RuntimeException e) {
      // He is refused all the same.
      log.error("a refused sign-in could not be put on record: {}", e.getClass().getName());
    }
  }

  private Doer doer(String login) {
    return Doer.of(login, null, accounts.find(login).map(Account::roles).orElse(Set.of()));
  }
}
