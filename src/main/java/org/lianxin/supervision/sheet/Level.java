package org.lianxin.supervision.sheet;

import java.util.Optional;

/** 提醒、督办、通报、约谈、挂牌督办: each weighs more than the one before (Art. 39, 40). */
enum Level {
  REMIND,
  SUPERVISE,
  CIRCULAR,
  TALK,
  LISTED;

  /** The one above; none above the last. */
  Optional<Level> next() {
    return this == LISTED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
