package org.lianxin.supervision.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.PetitionCase;
import org.lianxin.supervision.CardMessages;
import org.lianxin.supervision.OneByOne;
import org.lianxin.supervision.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the days that were set on the cards of open cases. Of each filling it is said once that
 * the day comes, and once that it has passed; after a stop only the latter. A sheet without a case
 * has its own day, which is watched with it. A card of which there is nothing more to say is not
 * looked at again until it is filled in anew.
 */
@Component
class CardWatch implements Round {

  private static final int BATCH = 100;

  /** How long before the day whoever does the work is told [D]. */
  private static final int NEAR_DAYS = 3;

  private static final String CARDS =
      "SELECT c.id, COALESCE(c.case_no, s.case_no) AS case_no, c.unit, c.version,"
          + " due.text AS due, person.text AS person, s.closed_at"
          + " FROM responsibility_card c"
          + " JOIN responsibility_value due"
          + " ON due.card = c.id AND due.number = c.version AND due.code = 'due'"
          + " JOIN responsibility_value person"
          + " ON person.card = c.id AND person.number = c.version AND person.code = 'person'"
          + " LEFT JOIN supervision_sheet s ON s.id = c.sheet_id"
          + " WHERE c.watch_on <= :today";

  private final CaseFiles cases;
  private final CardMessages messages;
  private final JdbcClient jdbc;
  private final OneByOne oneByOne;
  private final BusinessClock clock;

  CardWatch(
      CaseFiles cases,
      CardMessages messages,
      JdbcClient jdbc,
      OneByOne oneByOne,
      BusinessClock clock) {
    this.cases = cases;
    this.messages = messages;
    this.jdbc = jdbc;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  private record Waiting(
      String id,
      @Nullable String caseNo,
      String unit,
      long version,
      String due,
      String person,
      @Nullable Instant closedAt) {

    LocalDate day() {
      return LocalDate.parse(due);
    }
  }

  static LocalDate nearFrom(LocalDate due) {
    return due.minusDays(NEAR_DAYS);
  }

  @Override
  public void look() {
    var today = clock.today();
    var last = "";
    do {
      var batch =
          jdbc.sql(CARDS + " AND c.id > :last ORDER BY c.id LIMIT :most")
              .param("today", today)
              .param("last", last)
              .param("most", BATCH)
              .query(Waiting.class)
              .list();
      batch.forEach(card -> oneByOne.handle("card", card.id, () -> see(card, today)));
      last = batch.size() < BATCH ? "" : batch.get(BATCH - 1).id;
    } while (!last.isEmpty());
  }

  /** The case first, then its card as it is by now, as whoever fills it in does. */
  private void see(Waiting found, LocalDate today) {
    if (found.caseNo == null) {
      watchOn(found.id, null);
      return;
    }
    cases
        .lockIfFree(found.caseNo)
        .ifPresent(
            theCase -> stillWaiting(found.id, today).ifPresent(card -> see(card, theCase, today)));
  }

  private Optional<Waiting> stillWaiting(String id, LocalDate today) {
    return jdbc.sql(CARDS + " AND c.id = :id")
        .param("today", today)
        .param("id", id)
        .query(Waiting.class)
        .optional();
  }

  private void see(Waiting card, PetitionCase theCase, LocalDate today) {
    var passed = today.isAfter(card.day());
    var open = card.closedAt == null && !theCase.sealed() && !theCase.state().isFinal();
    if (open) {
      var filling = card.id + "@" + card.version;
      messages.tell(theCase, card.unit, card.person, filling, passed, clock.instant());
    }
    watchOn(card.id, passed || !open ? null : card.day().plusDays(1));
  }

  private void watchOn(String card, @Nullable LocalDate day) {
    jdbc.sql("UPDATE responsibility_card SET watch_on = :day WHERE id = :card")
        .param("day", day)
        .param("card", card)
        .update();
  }
}
