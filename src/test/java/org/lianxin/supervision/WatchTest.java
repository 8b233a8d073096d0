package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** Who is told of a clock, when, and that it is once; domain.md §4.4. */
@AloneTest
class WatchTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Watch watch;
  @Autowired TransactionTemplate transactions;

  private Told told;

  @BeforeEach
  void firstDay() {
    told = new Told(jdbc, clock, watch, transactions);
    told.on("2026-03-02");
  }

  @AfterEach
  void everybodyIsBack() {
    told.change("DELETE FROM absence");
    clock.release();
  }

  /**
   * Accepted on 6 March: 60 days end on 5 May. Yellow from day 45, 20 April. Red from the day that
   * leaves two working days, 28 April: the first five days of May are off. Over on 6 May.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-04-19 | 1 |
          2026-04-20 | 1 | land
          2026-04-27 | 2 |
          2026-04-28 | 2 | land landhead
          2026-05-05 | 3 |
          2026-05-06 | 3 | land landhead leader leader2 supervisor
          """)
  void eachLampIsSaidToThoseWhoAreToSeeToIt(String day, int level, String recipients) {
    var path = handled();
    told.watchedOn(day);
    assertThat(told.of(path.caseNo, "C4", level)).isEqualTo(logins(recipients));
  }

  @Test
  void theLeaderInChargeIsToldInPlaceOfTheOthers() {
    var path = handled().acts("leader2", "takeCharge", "note", "由我包案。");
    told.watchedOn("2026-05-06");
    assertThat(told.of(path.caseNo, "C4", 3))
        .containsExactly("land", "landhead", "leader2", "supervisor");
  }

  @Test
  void whoHasClaimedTheWorkIsToldAndNotHisColleagues() {
    var path = new Cases(callers).registered("publicConsent", "NONE");
    told.watchedOn("2026-03-03");
    // Nobody has claimed it: whoever may do it, and the chief as head.
    assertThat(told.of(path.caseNo, "I2", 2)).containsExactly("chief", "officer");

    var claimed = new Cases(callers).registered("publicConsent", "NONE").escalated();
    callers
        .as("chief")
        .post("/api/work-items/" + claimed.item("reviewByChief") + "/claim", Cases.form())
        .is(200);
    claimed.approvedByChief();
    callers
        .as("registrar2")
        .post("/api/work-items/" + claimed.item("proposeHandling") + "/claim", Cases.form())
        .is(200);
    told.watchedOn("2026-03-04");
    // Two working days from Tuesday the 3rd: red at once is not said, over on Friday the 6th is.
    told.watchedOn("2026-03-06");
    assertThat(told.of(claimed.caseNo, "I11", 3))
        .containsExactly("leader", "leader2", "registrar2", "supervisor");
  }

  @Test
  void aDutyThatNobodyHasOnHisDeskYetIsToldToItsOwner() {
    var path = new Cases(callers).registered();
    // C1 is the office's; the case still lies with the station. Two working days are left on the
    // 13th, a Friday, until the 17th.
    told.watchedOn("2026-03-13");
    assertThat(told.of(path.caseNo, "C1", 2))
        .containsExactly("leader", "leader2", "registrar", "registrar2");
  }

  @Test
  void afterThreeWeeksOfStandstillOnlyTheHighestLevelIsSaid() {
    var path = handled();
    told.watchedOn("2026-04-19");
    told.watchedOn("2026-05-10");
    assertThat(told.of(path.caseNo, "C4", 1)).isEmpty();
    assertThat(told.of(path.caseNo, "C4", 2)).isEmpty();
    assertThat(told.of(path.caseNo, "C4", 3)).hasSize(5);
    var before = told.everything(path.caseNo);
    told.watchedOn("2026-05-10");
    told.watchedOn("2026-08-10");
    assertThat(told.everything(path.caseNo))
        .filteredOn(said -> said.startsWith("C"))
        .isEqualTo(before.stream().filter(said -> said.startsWith("C")).toList());
  }

  @Test
  void severalWatchesAtOnceSayEverythingOnce() {
    var paths = List.of(handled(), handled(), handled());
    told.on("2026-05-06");
    Together.call(
        4,
        () -> {
          watch.look();
          return true;
        });
    // Whoever met a locked case has passed it over.
    watch.look();
    for (var path : paths) {
      assertThat(told.everything(path.caseNo)).doesNotHaveDuplicates();
      assertThat(told.of(path.caseNo, "C4", 3)).hasSize(5);
    }
  }

  @Test
  void oneClockThatFailsDoesNotStopTheOthersAndIsTriedAgain() {
    var broken = handled();
    var sound = handled();
    told.change("UPDATE clock SET rule = 'C99' WHERE case_no = ? AND rule = 'C4'", broken.caseNo);
    told.watchedOn("2026-05-06");
    assertThat(told.of(sound.caseNo, "C4", 3)).hasSize(5);
    assertThat(told.of(broken.caseNo, "I8", 3)).isNotEmpty();
    told.change("UPDATE clock SET rule = 'C4' WHERE case_no = ? AND rule = 'C99'", broken.caseNo);
    told.watchedOn("2026-05-06");
    assertThat(told.of(broken.caseNo, "C4", 3)).hasSize(5);
  }

  @Test
  void whoKeepsAwayFromTheCaseIsNotTold() { // Art. 28 ¶3
    var path = handled().acts("leader", "recuse", "reason", "与当事人有亲属关系。");
    told.watchedOn("2026-05-06");
    assertThat(told.of(path.caseNo, "C4", 3))
        .containsExactly("land", "landhead", "leader2", "supervisor");
  }

  @Test
  void whoStandsInForSomebodyWhoIsAwayIsToldWithHim() {
    var path = handled().acts("leader2", "takeCharge", "note", "由我包案。");
    callers
        .as("leader2")
        .post(
            "/api/absences",
            Cases.form("deputy", "leader", "from", "2026-05-06", "until", "2026-05-06"))
        .is(201);
    told.watchedOn("2026-05-06");
    assertThat(told.of(path.caseNo, "C4", 3))
        .containsExactly("land", "landhead", "leader", "leader2", "supervisor");
  }

  @Test
  void ofAnAccusationOnlyTheLiaisonIsTold() { // Art. 30 ¶3
    var path =
        new Cases(callers)
            .registered(
                "purpose",
                "ACCUSATION",
                "agency",
                null,
                "mandateScope",
                null,
                "mandateSignMethod",
                null);
    told.watchedOn("2026-04-20");
    assertThat(told.of(path.caseNo, "C1", 3)).containsExactly("liaison");
    assertThat(told.everything(path.caseNo)).allMatch(said -> said.endsWith(" liaison"));
  }

  @Test
  void ofARightOnlyThoseConcernedAreTold() {
    told.on("2026-04-02");
    var path = new Cases(callers).registered("publicConsent", "NONE").closed();
    // 30 days from 2 April: 2 May, a day off, rolls to the 6th.
    told.watchedOn("2026-05-06");
    assertThat(told.of(path.caseNo, "C6", 3)).isEmpty();
    told.watchedOn("2026-05-07");
    assertThat(told.of(path.caseNo, "C6", 3)).containsExactly("officer");
  }

  /** With the land office since 6 March, which has begun. */
  private Cases.Path handled() {
    told.on("2026-03-06");
    return new Cases(callers).registered().dispatched().noticed().signedFor("land");
  }

  private static List<String> logins(String written) {
    return written == null ? List.of() : List.of(written.split(" "));
  }
}
