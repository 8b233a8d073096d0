package org.lianxin.supervision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does things in transactions of their own: one that fails is tried again at the next look. */
@Component
public class OneByOne {

  private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

  private final TransactionTemplate transaction;

  OneByOne(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
  }

  /** Does it; what fails is said to the log and left. */
  public void handle(String what, Object id, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
    } catch (RuntimeException e) {
      // Never the message: a database's quotes the value it stumbled over.
      log.warn("watch: {} {} is tried again later: {}", what, id, names(e));
    }
  }

  private static String names(Throwable failure) {
    var names = new StringBuilder(failure.getClass().getName());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" by ").append(cause.getClass().getName());
    }
    return names.toString();
  }
}
