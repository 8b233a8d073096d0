package org.lianxin.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of one case, on its way from the tables to the copy. Days are counted as
 * {@code LocalDate.toEpochDay} does; those that have not come are {@link #NEVER}.
 */
final class CaseRow {

  static final int NEVER = Integer.MIN_VALUE;

  /** What is so of a case; a bit each. */
  static final int COUNTED = 1;

  static final int SEALED = 1 << 1;
  static final int REPEAT = 1 << 2;
  static final int CLOSED = 1 << 3;
  static final int RESOLVED = 1 << 4;
  static final int SETTLED = 1 << 5;
  static final int ESCALATED = 1 << 6;
  static final int CONTACTED = 1 << 7;
  static final int PUBLISHABLE = 1 << 8;
  static final int PUBLISHED = 1 << 9;
  static final int ASKING = 1 << 10;
  static final int ONLINE = 1 << 11;
  static final int GROUP_VISIT = 1 << 12;
  static final int SKIP_LEVEL = 1 << 13;

  /** The worst of the scores 1 to 3, which fill two bits; 0 is for nothing said. */
  static final int DISSATISFIED = 3;

  private static final int SCORE_BITS = 2;

  final String caseNo;
  final long auditSeq;
  int flags;
  int received = NEVER;
  int reopened = NEVER;
  int closed = NEVER;
  int noticed = NEVER;
  int accepted = NEVER;
  int answered = NEVER;
  int raisedAgain = NEVER;
  int reported = NEVER;
  int persons;
  long recovered;
  String registrar = "";
  String village = "";
  String township = "";
  @Nullable String lead;
  String purpose = "";
  String category = "";
  String form = "";
  String channel = "";
  String groupKind = "";
  final List<Entry> entries = new ArrayList<>();

  CaseRow(String caseNo, long auditSeq) {
    this.caseNo = caseNo;
    this.auditSeq = auditSeq;
  }

  /** The day from which its days are counted. */
  int countedFrom() {
    return reopened == NEVER ? received : reopened;
  }

  void is(int flag, boolean so) {
    flags = so ? flags | flag : flags & ~flag;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  /** Takes an entry that began on that day, unless the matter was taken up anew since. */
  void add(int began, Entry entry) {
    if (began >= reopened) {
      entries.add(entry);
    }
  }

  /** It has gone up if it was reported and is not with the station any more. */
  void reportedOnlyNow() {
    is(ESCALATED, is(ESCALATED) && reported != NEVER && reported >= reopened);
  }

  /** What comes several times for a case. */
  enum Kind {
    /** A notice that was due: its last day, the day it was given. */
    NOTICE,
    /** An answer that was due: its last day, the day it was given. */
    ANSWER,
    /** An invitation to evaluate: the last day of its window, the day of the evaluation. */
    EVALUATION,
    /** An opinion that reached the petitioner: on which day; whether he asked for review. */
    OPINION,
    /** A review that was answered: on which day; whether it changed anything. */
    REVIEW
  }

  /**
   * One of them.
   *
   * @param unit who was to do it; empty for the unit responsible
   * @param first the day it counts by
   * @param second the day on which it was done
   * @param mark what came of it: 1 for yes, or the scores of an evaluation
   */
  record Entry(Kind kind, String unit, int first, int second, int mark) {}

  /** How content somebody is with the office and the unit, as {@link Entry#mark} holds it. */
  static int scores(int office, int unit) {
    return office | unit << SCORE_BITS;
  }

  static int officeScore(int mark) {
    return mark & DISSATISFIED;
  }

  static int unitScore(int mark) {
    return mark >> SCORE_BITS;
  }
}
