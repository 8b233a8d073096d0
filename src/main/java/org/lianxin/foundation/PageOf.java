package org.lianxin.foundation;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total number of rows in the whole list; where there are {@code more}, as many as were
 *     counted
 * @param page the page's number, from 0
 * @param size rows asked for, at most 100
 * @param more whether the list has more rows than {@code total}
 */
public record PageOf<T>(List<T> items, long total, int page, int size, boolean more) {

  /** A page of a list that was counted to its end. */
  public PageOf(List<T> items, long total, int page, int size) {
    this(items, total, page, size, false);
  }
}
