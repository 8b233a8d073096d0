package org.lianxin.access.signin;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.AccountChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The browsers somebody is signed in with, on whatever node. */
@Component
class Sessions {

  /**
   * Of those of the same ten seconds ({@link SessionTimes}) the one that began first goes first.
   */
  private static final Comparator<Session> LATEST_FIRST =
      Comparator.comparing(Session::getLastAccessedTime)
          .thenComparing(Session::getCreationTime)
          .reversed();

  private final FindByIndexNameSessionRepository<? extends Session> kept;
  private final int most;

  Sessions(FindByIndexNameSessionRepository<? extends Session> kept, SignInProperties settings) {
    this.kept = kept;
    this.most = settings.sessions();
  }

  /** Whatever changes an account ends its sessions. */
  @TransactionalEventListener
  void on(AccountChanged event) {
    kept.findByPrincipalName(event.login()).keySet().forEach(kept::deleteById);
  }

  /**
   * Ends the longest idle ones until one more fits.
   *
   * @param own the session that is about to become one, if there was one before
   */
  void makeRoom(String login, @Nullable String own) {
    var others =
        kept.findByPrincipalName(login).values().stream()
            .filter(session -> !session.getId().equals(own))
            .sorted(LATEST_FIRST)
            .toList();
    others.stream().skip(most - 1L).map(Session::getId).forEach(kept::deleteById);
  }
}
