package org.lianxin.statistics.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a ledger.
 *
 * @param key of its heading, in {@code messages/ledgers.properties}
 * @param width in characters, a Chinese one counting two
 * @param value a text, a number, a day or a moment, of which the day is shown
 */
record LedgerColumn<R>(String key, int width, Function<R, @Nullable Object> value) {

  static <R> LedgerColumn<R> of(String key, int width, Function<R, @Nullable Object> value) {
    return new LedgerColumn<>(key, width, value);
  }
}
