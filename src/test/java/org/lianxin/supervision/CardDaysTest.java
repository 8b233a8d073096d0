package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told of the day set on a responsibility card, when, and that it is once a filling. */
@AloneTest
class CardDaysTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Watch watch;
  @Autowired TransactionTemplate transactions;

  private Told told;

  @BeforeEach
  void firstDay() {
    told = new Told(jdbc, clock, watch, transactions);
    told.on("2026-03-09");
  }

  @AfterEach
  void now() {
    told.change("DELETE FROM absence");
    told.change("UPDATE account SET active = TRUE WHERE login = 'land'");
    clock.release();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-06, CARD_NEAR, ''",
    "2026-04-07, CARD_NEAR, land",
    "2026-04-10, CARD_PASSED, ''",
    "2026-04-11, CARD_PASSED, land landhead",
  })
  void whoeverIsNamedIsToldAndWhenTheDayHasPassedHisHeadToo(
      String day, MessageKind kind, String recipients) {
    var path = filled("2026-04-10");
    told.watchedOn(day);
    assertThat(String.join(" ", told.of(path.caseNo, kind))).isEqualTo(recipients);
  }

  @Test
  void afterAStandstillOnlyThatItHasPassedIsSaid() {
    var path = filled("2026-04-10");
    told.watchedOn("2026-04-11").watchedOn("2026-04-12");
    assertThat(told.of(path.caseNo, MessageKind.CARD_NEAR)).isEmpty();
    assertThat(told.of(path.caseNo, MessageKind.CARD_PASSED)).containsExactly("land", "landhead");
  }

  @Test
  void eachFillingHasItsOwnDay() {
    var path = filled("2026-04-10");
    told.watchedOn("2026-04-07");
    fill(path, "2026-04-20");
    told.watchedOn("2026-04-16");
    assertThat(told.of(path.caseNo, MessageKind.CARD_PASSED)).isEmpty();
    assertThat(told.of(path.caseNo, MessageKind.CARD_NEAR)).containsExactly("land");
    told.watchedOn("2026-04-17");
    assertThat(told.of(path.caseNo, MessageKind.CARD_NEAR)).containsExactly("land", "land");
  }

  @Test
  void ofACaseThatHasEndedNothingIsSaid() {
    var path = filled("2026-04-10");
    path.acts(
        "officer",
        "withdraw",
        "reason",
        "两家已经商量好",
        "signMethod",
        "SIGNATURE",
        "signedAt",
        "2026-03-09");
    assertThat(path.state()).isEqualTo("WITHDRAWN");
    told.watchedOn("2026-04-11");
    assertThat(told.of(path.caseNo, MessageKind.CARD_PASSED)).isEmpty();
  }

  @Test
  void whereThePersonHasLeftHisHeadIsTold() {
    var path = filled("2026-04-10");
    told.change("UPDATE account SET active = FALSE WHERE login = 'land'");
    told.watchedOn("2026-04-07");
    assertThat(told.of(path.caseNo, MessageKind.CARD_NEAR)).containsExactly("landhead");
  }

  @Test
  void whoStandsInForHimIsToldWithHim() {
    var path = filled("2026-04-10");
    callers
        .as("land")
        .post(
            "/api/absences",
            Cases.form("deputy", "landhead", "from", "2026-04-07", "until", "2026-04-07"))
        .is(201);
    told.watchedOn("2026-04-07");
    assertThat(told.of(path.caseNo, MessageKind.CARD_NEAR)).containsExactly("land", "landhead");
  }

  @Test
  void severalNodesSayItOnce() {
    var paths = List.of(filled("2026-04-10"), filled("2026-04-10"), filled("2026-04-10"));
    told.on("2026-04-11");
    Together.call(
        4,
        () -> {
          watch.look();
          return true;
        });
    // Whoever met a locked case has passed it over.
    watch.look();
    for (var path : paths) {
      assertThat(told.of(path.caseNo, MessageKind.CARD_PASSED)).containsExactly("land", "landhead");
    }
  }

  @Test
  void theCardOfASheetIsWatchedUntilTheSheetIsClosed() {
    var open = assigned();
    var closed = assigned();
    var asked = sheet(open);
    callers.as("landhead").put(cardOf(asked), card("2026-04-10")).is(200);
    var done = sheet(closed);
    callers.as("landhead").put(cardOf(done), card("2026-04-10")).is(200);
    told.change("UPDATE supervision_sheet SET closed_at = raised_at WHERE id = ?", done);
    told.watchedOn("2026-04-07");
    assertThat(told.of(open.caseNo, MessageKind.CARD_NEAR)).containsExactly("land");
    assertThat(told.of(closed.caseNo, MessageKind.CARD_NEAR)).isEmpty();
    assertThat(lookedAtAgain(asked, done)).containsExactly(asked);
  }

  private List<String> lookedAtAgain(String... sheets) {
    return jdbc.sql(
            "SELECT sheet_id FROM responsibility_card WHERE watch_on IS NOT NULL"
                + " AND sheet_id IN (:sheets)")
        .param("sheets", List.of(sheets))
        .query(String.class)
        .list();
  }

  private Cases.Path assigned() {
    return new Cases(callers).registered().dispatched();
  }

  private Cases.Path filled(String due) {
    var path = assigned();
    fill(path, due);
    return path;
  }

  private void fill(Cases.Path path, String due) {
    callers.as("landhead").put("/api/cases/" + path.caseNo + "/cards/D-LAND", card(due)).is(200);
  }

  private String sheet(Cases.Path path) {
    path.acts(
        "leader",
        "openSupervision",
        Cases.supervision("level", "REMIND", "cause", "OVERDUE", "demand", "请说明进展。"));
    return jdbc.sql("SELECT id FROM supervision_sheet WHERE case_no = ? AND raised_by IS NOT NULL")
        .param(path.caseNo)
        .query(String.class)
        .single();
  }

  private static String cardOf(String sheet) {
    return "/api/supervision/sheets/" + sheet + "/card";
  }

  private static Map<String, Object> card(String due) {
    return Map.of(
        "values",
        Map.of(
            "leader",
            "leader",
            "person",
            "land",
            "due",
            due,
            "measures",
            "本周入户核实。",
            "followUp",
            "答复后一个月内回访。"));
  }
}
