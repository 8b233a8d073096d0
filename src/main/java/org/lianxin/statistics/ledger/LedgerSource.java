package org.lianxin.statistics.ledger;

import java.util.List;
import org.lianxin.access.Actor;

/**
 * One ledger: where its rows come from, and what stands in its columns. Nothing that tells who
 * somebody is: of petitioners the name as every list shows it, no phone, no address, no number of
 * an identity card (domain.md §8.2).
 *
 * @param <R> a row as it is read
 */
interface LedgerSource<R> {

  /** By what it is asked for. */
  String name();

  Class<R> row();

  /** What is selected. */
  String selected();

  /** From where; the case is {@code c}. */
  String from();

  /** The column that the period goes by. */
  String day();

  /** Whether that column is a moment, and not a day. */
  default boolean dayIsMoment() {
    return false;
  }

  /** The condition that it is that {@code :unit}'s. */
  String unit();

  String order();

  /**
   * The rows that are the reader's; of accusations none, whoever reads (domain.md §8.2: P4 is never
   * exported).
   *
   * @param cases the condition on the cases of his lists
   */
  default String readable(String cases, Actor reader) {
    return "c.sealed = FALSE AND (" + cases + ")";
  }

  List<LedgerColumn<R>> columns(Labels labels);
}
