package org.lianxin.foundation;

import org.lianxin.foundation.Refusals.BadParameter;

/**
 * The page a caller asks for.
 *
 * @param page from 0
 * @param size 1 to 100
 * @param sort field name with an optional {@code ,asc} or {@code ,desc}; empty for the list's own
 *     order
 */
public record PageAsked(int page, int size, String sort) {

  private static final int LARGEST = 100;
  private static final int FARTHEST = 100_000;

  public PageAsked {
    if (page < 0 || page > FARTHEST) {
      throw new BadParameter("page");
    }
    if (size < 1 || size > LARGEST) {
      throw new BadParameter("size");
    }
  }

  public int offset() {
    return page * size;
  }
}
