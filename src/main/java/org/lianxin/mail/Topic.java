package org.lianxin.mail;

import org.lianxin.supervision.MessageKind;

/** What somebody may switch on and off; worded in the code list {@code mailTopics}. */
enum Topic {
  /** A case has come on: the table of domain.md §4.5. */
  PROGRESS,
  /** Work has come to the person, or is urged. */
  WORK,
  /** A period comes to its end. */
  PERIOD,
  OVERDUE,
  /** What the person has done himself; else he is not told of it. */
  OWN;

  static Topic of(MessageKind kind) {
    return switch (kind) {
      case NEAR, PRESSING, LAPSED, CARD_NEAR -> PERIOD;
      case OVERDUE, UNANSWERED, CARD_PASSED -> OVERDUE;
      case URGED, LEFT, UNCLAIMED, ASSIGNED, COMMENTED, SUPERVISED, ANSWERED -> WORK;
    };
  }
}
