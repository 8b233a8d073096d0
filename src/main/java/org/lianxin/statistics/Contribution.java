package org.lianxin.statistics;

import static org.lianxin.statistics.CaseRow.NEVER;

/**
 * What one case adds to the figures of a period: the formulas of domain.md §6.2, one pass for all.
 * Figures of the one kind count by the day of receipt (R), others by the day on which something was
 * due (D), others by the day of closing (X).
 *
 * <p>Every case counts as it is now. One that was reopened is not closed, and what was due, given
 * and said in its earlier course no longer counts; one that was closed, reviewed and closed again
 * is closed on the later day. Archiving moves nothing. What was registered wrongly, or joined to
 * another matter, is no item and is in no figure; what was withdrawn is an item, and closed. What
 * is not due yet is in no denominator. Of accusations see {@link SealedItems}.
 */
final class Contribution {

  /** How long somebody's coming back speaks of the answer he got; F6b. */
  static final int AGAIN_WITHIN_DAYS = 180;

  private final CaseFacts facts;
  private final WorkedDays worked;
  private final int[] offices;
  private final int today;

  /**
   * For questions asked on that day.
   *
   * @param offices the petition office of each township
   */
  Contribution(CaseFacts facts, WorkedDays worked, int[] offices, int today) {
    this.facts = facts;
    this.worked = worked;
    this.offices = offices;
    this.today = today;
  }

  /** What the case in that row adds to the figures of the days from the one to the other. */
  void of(int row, int from, int to, Taker taker) {
    var c = facts.chunk(row);
    var i = row & Chunk.MASK;
    int flags = c.flags[i];
    if ((flags & (CaseRow.COUNTED | CaseRow.SEALED)) != CaseRow.COUNTED) {
      return;
    }
    if (c.received.at(i) >= from && c.received.at(i) <= to) {
      received(c, i, flags, taker);
    }
    if (is(flags, CaseRow.CLOSED) && c.closed.at(i) >= from && c.closed.at(i) <= to) {
      closed(c, i, flags, facts.recovered(row), taker);
    }
    for (var at = c.firstEntry[i]; at != Entries.NONE; at = facts.entries.next(at)) {
      entry(c, i, at, from, to, taker);
    }
  }

  private static void received(Chunk c, int i, int flags, Taker taker) {
    var day = c.received.at(i);
    int unit = c.lead[i];
    taker.add(Measure.ITEMS, 1, 0, day, unit);
    taker.add(Measure.PERSONS, c.persons[i], 0, day, unit);
    taker.add(Measure.F6, one(flags, CaseRow.REPEAT), 1, day, unit);
    if (!is(flags, CaseRow.REPEAT) && c.accepted.at(i) != NEVER) {
      taker.add(Measure.F8, one(flags, CaseRow.CONTACTED), 1, day, unit);
    }
    taker.add(Measure.F11, one(flags, CaseRow.CLOSED), 1, day, unit);
    if (is(flags, CaseRow.ASKING)) {
      taker.add(Measure.F12, one(flags, CaseRow.SETTLED), 1, day, unit);
      taker.add(Measure.F13, one(flags, CaseRow.ESCALATED), 1, day, unit);
    }
    if (is(flags, CaseRow.GROUP_VISIT)) {
      taker.add(Measure.F26, 1, 0, day, unit);
      taker.add(Measure.F26_PERSONS, c.persons[i], 0, day, unit);
    }
    if (is(flags, CaseRow.SKIP_LEVEL)) {
      taker.add(Measure.F26_SKIP, 1, 0, day, unit);
    }
    taker.add(Measure.F27, one(flags, CaseRow.ONLINE), 1, day, unit);
  }

  private void closed(Chunk c, int i, int flags, long recovered, Taker taker) {
    var day = c.closed.at(i);
    int unit = c.lead[i];
    if (!is(flags, CaseRow.REPEAT)) {
      var again = c.raisedAgain.at(i) != NEVER && c.raisedAgain.at(i) <= day + AGAIN_WITHIN_DAYS;
      taker.add(Measure.F6b, again ? 1 : 0, 1, day, unit);
      taker.add(Measure.F7, one(flags, CaseRow.RESOLVED), 1, day, unit);
    }
    if (c.noticed.at(i) != NEVER) {
      var since = c.countedFrom.at(i);
      taker.add(Measure.F9, days(since, c.noticed.at(i)), 1, day, unit);
      taker.add(Measure.F9_WORKING, worked.between(since, c.noticed.at(i)), 1, day, unit);
    }
    if (c.accepted.at(i) != NEVER && c.answered.at(i) != NEVER) {
      var since = c.accepted.at(i);
      taker.add(Measure.F9b, days(since, c.answered.at(i)), 1, day, unit);
      taker.add(Measure.F9b_WORKING, worked.between(since, c.answered.at(i)), 1, day, unit);
    }
    if (is(flags, CaseRow.PUBLISHABLE)) {
      taker.add(Measure.F10, one(flags, CaseRow.PUBLISHED), 1, day, unit);
    }
    if (recovered > 0) {
      taker.add(Measure.F29, recovered, 0, day, unit);
    }
  }

  private void entry(Chunk c, int i, int at, int from, int to, Taker taker) {
    var entries = facts.entries;
    var day = entries.first(at);
    var kind = entries.kind(at);
    int lead = c.lead[i];
    if (kind == CaseRow.Kind.EVALUATION) {
      evaluation(at, lead, from, to, taker);
    } else if (day >= from && day <= to) {
      switch (kind) {
        case NOTICE -> due(Measure.F1, at, unit(at, offices[c.township[i]]), taker);
        case ANSWER -> due(Measure.F2, at, unit(at, lead), taker);
        case OPINION -> taker.add(Measure.F25, entries.mark(at), 1, day, lead);
        case REVIEW -> taker.add(Measure.F25_CHANGED, entries.mark(at), 1, day, lead);
        case EVALUATION -> throw new IllegalStateException();
      }
    }
  }

  private int unit(int at, int otherwise) {
    var own = facts.entries.unit(at);
    return own == 0 ? otherwise : own;
  }

  private void due(Measure measure, int at, int unit, Taker taker) {
    var last = facts.entries.first(at);
    var done = facts.entries.second(at);
    if (done == NEVER && last >= today) {
      return;
    }
    var inTime = done != NEVER && done <= last;
    taker.add(measure, inTime ? 1 : 0, 1, last, unit);
    if (!inTime) {
      taker.add(Measure.F28, 1, 0, last, unit);
      taker.add(Measure.F28_DAYS, (done == NEVER ? today : done) - (long) last, 1, last, unit);
    }
  }

  /** Participation counts when the window is over, satisfaction on the day it was told. */
  private void evaluation(int at, int lead, int from, int to, Taker taker) {
    var until = facts.entries.first(at);
    var said = facts.entries.second(at);
    if (until >= from && until <= to && until < today) {
      taker.add(Measure.F3, said == NEVER ? 0 : 1, 1, until, lead);
    }
    if (said != NEVER && said >= from && said <= to) {
      var office = CaseRow.officeScore(facts.entries.mark(at));
      var unit = CaseRow.unitScore(facts.entries.mark(at));
      score(Measure.F4_OFFICE, office, said, lead, taker);
      score(Measure.F4_UNIT, unit, said, lead, taker);
    }
  }

  private static void score(Measure measure, int score, int said, int lead, Taker taker) {
    if (score > 0) {
      var content = score < CaseRow.DISSATISFIED ? 1 : 0;
      taker.add(measure, content, 1, said, lead);
      taker.add(Measure.F4, content, 1, said, lead);
    }
  }

  private static long days(int since, int until) {
    return Math.max(0, (long) until - since);
  }

  private static boolean is(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private static int one(int flags, int flag) {
    return is(flags, flag) ? 1 : 0;
  }
}
