package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The supervision sheets that the clocks raise by themselves; {@code supervision/clocks.csv}. */
@AloneTest
class ClockSheetsTest {

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
  void releaseTheClock() {
    clock.release();
  }

  /** Accepted on 6 March: 60 days end on 5 May (Art. 34). Ten working days from 6 May: 19 May. */
  @Test
  void aDutyThatWasMissedRaisesOneReminderToTheUnit() {
    var path = handled();
    told.watchedOn("2026-05-05");
    assertThat(sheets(path.caseNo, "C4")).isEmpty();
    told.watchedOn("2026-05-06");
    assertThat(sheets(path.caseNo, "C4"))
        .containsExactly("REMIND D-LAND OFFICE 2026-05-06 2026-05-19");
    assertThat(told.of(path.caseNo, MessageKind.OVERDUE)).contains("land", "landhead");
    told.watchedOn("2026-05-06");
    told.watchedOn("2026-05-08");
    assertThat(sheets(path.caseNo, "C4")).hasSize(1);
    assertThat(
            jdbc.sql("SELECT text FROM supervision_sheet WHERE case_no = ? AND text LIKE '%5月5日%'")
                .param(path.caseNo)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains(path.caseNo, "已于5月5日到期");
  }

  @Test
  void thatItIsOverdueAndThatASheetWasRaisedIsToldInOneMessage() {
    var path = handled();
    told.watchedOn("2026-05-06");
    var id = idOf(path.caseNo, "C4");
    var said =
        jdbc.sql("SELECT CONCAT(recipient, ' ', kind) FROM message WHERE sheet = ?")
            .param(id)
            .query(String.class)
            .list();
    assertThat(said).contains("land OVERDUE", "landhead OVERDUE");
    assertThat(said.stream().map(each -> each.split(" ")[0])).doesNotHaveDuplicates();
    var shown =
        callers
            .as("land")
            .get("/api/messages?unread=true&caseNo=" + path.caseNo)
            .is(200)
            .body()
            .get("items")
            .valueStream()
            .filter(message -> message.get("sheet").asString("").equals(id))
            .toList();
    assertThat(shown).singleElement();
    assertThat(shown.get(0).get("text").asString()).contains("已经超期", "已发出督办单");
    // The leader need not answer: he is told of the delay alone.
    assertThat(told.of(path.caseNo, MessageKind.OVERDUE)).contains("leader");
    assertThat(said).doesNotContain("leader OVERDUE");
  }

  /** Ten working days after 5 May: the 6th is the first, the 9th is a Saturday that is worked. */
  @Test
  void whatIsStillNotDoneTenWorkingDaysLaterWeighsMore() {
    var path = handled();
    told.watchedOn("2026-05-06");
    told.watchedOn("2026-05-17");
    assertThat(sheets(path.caseNo, "C4")).singleElement().asString().startsWith("REMIND");
    told.watchedOn("2026-05-18");
    assertThat(sheets(path.caseNo, "C4"))
        .containsExactly("SUPERVISE D-LAND OFFICE 2026-05-06 2026-06-01");
    told.watchedOn("2026-05-18");
    assertThat(sheets(path.caseNo, "C4")).hasSize(1);
  }

  @Test
  void soItDoesNotOnceItIsAnsweredOrDone() {
    var answered = handled();
    told.watchedOn("2026-05-06");
    var id = idOf(answered.caseNo, "C4");
    callers
        .as("landhead")
        .post("/api/supervision/sheets/" + id + "/reply", Cases.form("text", "月底前办结。"))
        .is(200);
    told.watchedOn("2026-05-18");
    assertThat(sheets(answered.caseNo, "C4")).singleElement().asString().startsWith("REMIND");
  }

  @Test
  void whoIsLateWithTheAnswerIsToldOnceAndSoIsWhoAsked() {
    var path = handled();
    told.watchedOn("2026-05-06");
    path.handled().checked().issued();
    told.watchedOn("2026-05-19");
    assertThat(unanswered(path)).isEmpty();
    told.watchedOn("2026-05-20");
    assertThat(unanswered(path)).contains("landhead", "registrar").doesNotHaveDuplicates();
    var before = unanswered(path).size();
    told.watchedOn("2026-05-21");
    told.watchedOn("2026-06-21");
    assertThat(unanswered(path)).hasSize(before);
    assertThat(sheets(path.caseNo, "C4")).singleElement().asString().startsWith("REMIND");
  }

  @Test
  void severalWatchesAtOnceRaiseEachOnce() {
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
      assertThat(sheets(path.caseNo, "C4")).hasSize(1);
    }
  }

  @Test
  void ofAnAccusationThereIsNone() { // Art. 30 ¶3
    var receipt = callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
    told.watchedOn("2026-08-20");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM supervision_sheet WHERE case_no = ?")
                .param(receipt.text("/caseNo"))
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** The office answers to the leader, not to itself. */
  @Test
  void theOfficeAnswersToTheTown() {
    var path = new Cases(callers).registered("publicConsent", "NONE");
    told.watchedOn("2026-03-18");
    assertThat(sheets(path.caseNo, "C1"))
        .singleElement()
        .asString()
        .startsWith("REMIND OFFICE TOWN");
  }

  private List<String> unanswered(Cases.Path path) {
    return jdbc.sql("SELECT m.recipient FROM message m WHERE m.kind = 'UNANSWERED' AND m.sheet = ?")
        .param(idOf(path.caseNo, "C4"))
        .query(String.class)
        .list();
  }

  private String idOf(String caseNo, String rule) {
    return jdbc.sql(
            "SELECT s.id FROM supervision_sheet s JOIN clock k ON k.id = s.clock_id"
                + " WHERE s.case_no = ? AND k.rule = ?")
        .params(caseNo, rule)
        .query(String.class)
        .single();
  }

  private List<String> sheets(String caseNo, String rule) {
    return jdbc.sql(
            "SELECT CONCAT(s.level, ' ', s.unit, ' ', s.raised_unit, ' ', s.raised_on, ' ',"
                + " s.due_on) FROM supervision_sheet s JOIN clock k ON k.id = s.clock_id"
                + " WHERE s.case_no = ? AND k.rule = ?")
        .params(caseNo, rule)
        .query(String.class)
        .list();
  }

  private Cases.Path handled() {
    told.on("2026-03-06");
    return new Cases(callers).registered().dispatched().noticed().signedFor("land");
  }
}
