package org.lianxin.supervision.sheet;

/** Where a sheet stands. */
enum SheetState {
  /** 待答复. */
  OPEN,
  /** 已答复: whoever raised it has to say whether that is enough. */
  REPLIED,
  CLOSED
}
