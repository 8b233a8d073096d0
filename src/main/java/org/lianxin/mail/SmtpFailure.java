package org.lianxin.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.lianxin.mail.Channel.Outcome;
import org.lianxin.mail.Channel.Result;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * What a failure to send means. Of what the server has answered only the code is kept: its words
 * quote the address.
 */
final class SmtpFailure {

  private static final int PERMANENT = 500;
  private static final int CLOSING = 421;

  /** The server does not take anything from us, whoever it is for. */
  private static final Set<Integer> OF_THE_SERVER = Set.of(CLOSING, 530, 534, 535, 538);

  private SmtpFailure() {}

  static Outcome of(Throwable failure) {
    var all = new IdentityHashMap<Throwable, Boolean>();
    collect(failure, all);
    for (var one : all.keySet()) {
      if (one instanceof SMTPAddressFailedException refused) {
        return coded(refused.getReturnCode());
      }
    }
    for (var one : all.keySet()) {
      if (one instanceof SMTPSendFailedException refused) {
        return coded(refused.getReturnCode());
      }
      if (one instanceof SMTPSenderFailedException refused) {
        return Outcome.of(Result.AWAY, "SMTP_" + refused.getReturnCode());
      }
    }
    return uncoded(all.keySet());
  }

  private static Outcome coded(int code) {
    var reason = "SMTP_" + code;
    if (OF_THE_SERVER.contains(code)) {
      return Outcome.of(Result.AWAY, reason);
    }
    return Outcome.of(code >= PERMANENT ? Result.REFUSED : Result.AGAIN, reason);
  }

  private static Outcome uncoded(Collection<Throwable> all) {
    if (any(all, AuthenticationFailedException.class)
        || any(all, MailAuthenticationException.class)) {
      return Outcome.of(Result.AWAY, "AUTH");
    }
    if (any(all, SocketTimeoutException.class)) {
      return Outcome.of(Result.AWAY, "TIMEOUT");
    }
    return any(all, MailConnectException.class) || any(all, IOException.class)
        ? Outcome.of(Result.AWAY, "CONNECT")
        : Outcome.of(Result.AGAIN, "ERROR");
  }

  private static boolean any(Collection<Throwable> all, Class<? extends Throwable> kind) {
    return all.stream().anyMatch(kind::isInstance);
  }

  /** Causes, what came next, and what Spring has gathered. */
  private static void collect(Throwable failure, Map<Throwable, Boolean> all) {
    if (all.put(failure, true) != null) {
      return;
    }
    if (failure.getCause() != null) {
      collect(failure.getCause(), all);
    }
    if (failure instanceof MessagingException chained && chained.getNextException() != null) {
      collect(chained.getNextException(), all);
    }
    if (failure instanceof MailSendException gathered) {
      for (var one : gathered.getMessageExceptions()) {
        collect(one, all);
      }
    }
  }
}
