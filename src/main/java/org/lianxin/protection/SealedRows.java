package org.lianxin.protection;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One kind of rows with something sealed in it, gone through in the order of their ids. */
public interface SealedRows extends KeyUse {

  /**
   * Seals anew what is outdated among the next rows after that id, for good: what follows may be
   * broken off.
   */
  Page reseal(String after, int most);

  /**
   * What was gone through.
   *
   * @param last id of the last row; null if there was none any more
   * @param renewed how many were sealed anew
   * @param failed how many could not be opened and are left as they are
   */
  record Page(@Nullable String last, int renewed, int failed) {}

  /**
   * Goes through a page of rows.
   *
   * @param renew seals one anew; 0 if somebody has changed it meanwhile
   */
  static <R> Page through(
      List<R> rows, Function<R, String> id, Predicate<R> outdated, ToIntFunction<R> renew) {
    var renewed = 0;
    var failed = 0;
    for (var row : rows) {
      if (outdated.test(row)) {
        try {
          renewed += renew.applyAsInt(row);
        } catch (Unreadable e) {
          failed++;
        }
      }
    }
    return new Page(rows.isEmpty() ? null : id.apply(rows.get(rows.size() - 1)), renewed, failed);
  }
}
