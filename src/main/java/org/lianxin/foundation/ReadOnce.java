package org.lianxin.foundation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a transaction that only reads has read, so that the many parts of one answer do not
 * each ask again. A transaction that writes asks every time: what it has read may have changed.
 */
@Component
public class ReadOnce {

  /**
   * What was read under the key before, or is read now.
   *
   * @param key a value that says what is read, and of what
   */
  @SuppressWarnings("unchecked")
  public <T> T of(Object key, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      return read.get();
    }
    var known = holder().known;
    if (!known.containsKey(key)) {
      known.put(key, read.get());
    }
    return (T) known.get(key);
  }

  private Holder holder() {
    var held = (Holder) TransactionSynchronizationManager.getResource(this);
    if (held == null) {
      held = new Holder();
      TransactionSynchronizationManager.bindResource(this, held);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<>(held, this) {});
    }
    return held;
  }

  private static final class Holder extends ResourceHolderSupport {
    private final Map<Object, Object> known = new HashMap<>();
  }
}
