package org.lianxin.supervision.sheet;

/** What may be done with a sheet; the names of the table {@code supervision/rights.csv}. */
enum SheetAct {
  RAISE,
  REPLY,
  CLOSE,
  RETURN,
  RAISE_LEVEL,
  PROPOSE,
  ANSWER_PROPOSAL,
  FILL_CARD
}
