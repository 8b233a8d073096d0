package org.lianxin.supervision;

import org.lianxin.deadline.Rule;

/** What a message is about; worded in {@code reminders.properties}. */
public enum MessageKind {
  /** A duty's lamp is yellow. */
  NEAR,
  /** A duty's lamp is red. */
  PRESSING,
  /** A duty was not done in time. */
  OVERDUE,
  /** A period is over for which nobody is late. */
  LAPSED,
  /** 催办. */
  URGED,
  /** Whoever had the item has left; it is the unit's again. */
  LEFT,
  /** Nobody has claimed the item for long. */
  UNCLAIMED,
  /** 分派: whoever distributes the work has given it to the reader. */
  ASSIGNED,
  /** Somebody has commented on, or objected to, a public notice. */
  COMMENTED,
  /** The day set on a responsibility card comes. */
  CARD_NEAR,
  /** It has passed, and the case is open. */
  CARD_PASSED,
  /** 督办单: the unit has to answer one, or to answer it again. */
  SUPERVISED,
  /** A sheet was not answered in time. */
  UNANSWERED,
  /** A sheet, or a proposal, was answered. */
  ANSWERED;

  static MessageKind of(Rule.Kind kind, int level) {
    if (kind != Rule.Kind.DUTY) {
      return LAPSED;
    }
    return switch (level) {
      case 1 -> NEAR;
      case 2 -> PRESSING;
      default -> OVERDUE;
    };
  }
}
