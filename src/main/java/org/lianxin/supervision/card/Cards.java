package org.lianxin.supervision.card;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored cards. Nothing is overwritten: each filling is a further one. */
@Component
class Cards {

  private static final String SELECT =
      "SELECT id, case_no, sheet_id, unit, version FROM responsibility_card WHERE ";

  private final JdbcClient jdbc;
  private final Ids ids;
  private final BusinessClock clock;

  Cards(JdbcClient jdbc, Ids ids, BusinessClock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The card of a unit.
   *
   * @param version how often it was filled in
   */
  record Card(
      String id, @Nullable String caseNo, @Nullable String sheetId, String unit, long version) {}

  /** One filling, with the version of the fields by which it was made. */
  record Filling(
      long number, int versionNo, String filledBy, Instant filledAt, Map<String, String> values) {}

  List<Card> ofCase(String caseNo) {
    return jdbc.sql(SELECT + "case_no = ? ORDER BY unit").param(caseNo).query(Card.class).list();
  }

  Optional<Card> ofCase(String caseNo, String unit) {
    return jdbc.sql(SELECT + "case_no = ? AND unit = ?")
        .params(caseNo, unit)
        .query(Card.class)
        .optional();
  }

  Optional<Card> ofSheet(String sheet) {
    return jdbc.sql(SELECT + "sheet_id = ?").param(sheet).query(Card.class).optional();
  }

  /** Every filling of several cards, by the card's id, the latest first; in two statements. */
  Map<String, List<Filling>> fillings(Collection<Card> cards) {
    if (cards.isEmpty()) {
      return Map.of();
    }
    var ids = cards.stream().map(Card::id).toList();
    Map<Place, Map<String, String>> values = new HashMap<>();
    jdbc.sql("SELECT card, number, code, text FROM responsibility_value WHERE card IN (:cards)")
        .param("cards", ids)
        .query(Value.class)
        .list()
        .forEach(
            value ->
                values
                    .computeIfAbsent(new Place(value.card, value.number), place -> new HashMap<>())
                    .put(value.code, value.text));
    Map<String, List<Filling>> fillings = new HashMap<>();
    jdbc.sql(
            "SELECT card, number, version_no, filled_by, filled_at FROM responsibility_filling"
                + " WHERE card IN (:cards) ORDER BY number DESC")
        .param("cards", ids)
        .query(Head.class)
        .list()
        .forEach(
            head ->
                fillings
                    .computeIfAbsent(head.card, card -> new ArrayList<>())
                    .add(
                        new Filling(
                            head.number,
                            head.versionNo,
                            head.filledBy,
                            head.filledAt,
                            values.getOrDefault(new Place(head.card, head.number), Map.of()))));
    return fillings;
  }

  private record Place(String card, long number) {}

  private record Head(String card, long number, int versionNo, String filledBy, Instant filledAt) {}

  private record Value(String card, long number, String code, String text) {}

  /** An empty one; the case, or the sheet, is locked. */
  Card begin(@Nullable String caseNo, @Nullable String sheet, String unit) {
    var begun = new Card(ids.next().toString(), caseNo, sheet, unit, 0);
    jdbc.sql(
            "INSERT INTO responsibility_card (id, case_no, sheet_id, unit, version)"
                + " VALUES (?, ?, ?, ?, 0)")
        .param(begun.id)
        .param(caseNo)
        .param(sheet)
        .param(unit)
        .update();
    return begun;
  }

  void fill(Card card, int form, Map<String, String> values, String by) {
    var number = card.version + 1;
    jdbc.sql("UPDATE responsibility_card SET version = ?, watch_on = ? WHERE id = ?")
        .params(number, CardWatch.nearFrom(LocalDate.parse(values.get(CardFormRules.DUE))), card.id)
        .update();
    jdbc.sql(
            "INSERT INTO responsibility_filling (card, number, version_no, filled_by, filled_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(card.id, number, form, by, Timestamp.from(clock.instant()))
        .update();
    values.forEach(
        (code, text) ->
            jdbc.sql(
                    "INSERT INTO responsibility_value (card, number, code, text)"
                        + " VALUES (?, ?, ?, ?)")
                .params(card.id, number, code, text)
                .update());
  }
}
