package org.lianxin.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * How a document is to come out.
 *
 * @param large in large print, for who does not see well (domain.md §5)
 * @param mark who printed it and when, at the foot of each page; null on the petitioner's own copy
 * @param link the address that its code leads to; null for a document without a code
 */
record Look(boolean large, @Nullable String mark, @Nullable String link) {

  /** The letter as the petitioner gets it. */
  static Look official(boolean large) {
    return new Look(large, null, null);
  }

  /** The same with a code to scan. */
  Look leadingTo(@Nullable String address) {
    return new Look(large, mark, address);
  }
}
