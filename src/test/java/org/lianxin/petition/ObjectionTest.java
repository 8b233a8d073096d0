package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 异议: when a unit may object, what of, and what is kept of it. Art. 23 ¶3; domain.md §3.7, C3b. */
@DatabaseTest
class ObjectionTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @ParameterizedTest(name = "sent {0}, objected to {1}: {2} ({3})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-09-24T10:00 | 2026-09-24T17:59 | 200 | the day itself is not counted
          2026-09-24T10:00 | 2026-10-08T09:00 | 200 | 9月25–27日、10月1–7日放假：第4个工作日
          2026-09-24T10:00 | 2026-10-09T23:59 | 200 | 第5个工作日，至24时止
          2026-09-24T10:00 | 2026-10-10T00:00 | 422 | 周六补班：第6个工作日
          2026-02-10T10:00 | 2026-02-24T23:59 | 200 | 2月14日（周六）上班，15–23日春节
          2026-02-10T10:00 | 2026-02-25T00:00 | 422 | 第6个工作日
          2026-06-01T23:59 | 2026-06-08T23:59 | 200 | a week without a holiday
          2026-06-01T23:59 | 2026-06-09T00:00 | 422 | 第6个工作日
          """)
  void theUnitMayObjectOnlyWithinFiveWorkingDays(
      String sent, String objected, int status, String why) { // domain.md §9 item 7
    moveTo(sent);
    var path = new Cases(callers).registered("petitionDate", sent.substring(0, 10)).dispatched();
    moveTo(objected);
    var answer = path.tries("land", "signFor", Cases.objection()).is(status);
    if (status == 422) {
      assertThat(answer.fieldsRefused()).containsExactly("decision");
      assertThat(answer.text("/errors/0/message"))
          .contains("“签收意见”", "5个工作日", "《信访工作条例》第二十三条", "请签收");
      path.signedFor("land");
    }
  }

  @Test
  void whoTakesOverCountsFromTheDayHeReceivedItAndWhoIsToKeepItFromTheFirst() {
    moveTo("2026-06-01T10:00");
    var upheld = new Cases(callers).registered().dispatched().objectedBy("land");
    var reassigned = new Cases(callers).registered().dispatched().objectedBy("land");
    moveTo("2026-06-05T10:00");
    upheld.does("registrar", "judgeObjection", Cases.upholding());
    reassigned.does("registrar", "judgeObjection", Cases.reassignment("D-AGRI"));
    moveTo("2026-06-09T10:00");
    upheld.tries("land", "signFor", Cases.objection()).is(422);
    reassigned.tries("agri", "signFor", Cases.objection()).is(200);
  }

  @Test
  void anObjectionGivesItsReasonsInDetailAndNamesAnotherUnitIfAny() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL");
    refused(path, "objectionReason", "objectionReason", "不归我们管。");
    refused(path, "suggestedUnit", "suggestedUnit", "D-LAND");
    path.does("land", "signFor@D-LAND", Cases.objection("suggestedUnit", "D-AGRI"));

    var form =
        callers.as("registrar").get("/api/work-items/" + path.item("judgeObjection") + "/form");
    assertThat(form.is(200).text("/data/suggestedUnit")).isEqualTo("农业农村办");
    for (var takesPart : new String[] {"D-LAND", "D-CIVIL"}) {
      var answer = path.tries("registrar", "judgeObjection", Cases.reassignment(takesPart));
      assertThat(answer.is(422).fieldsRefused()).containsExactly("unit");
    }
    var nowhere = path.tries("registrar", "judgeObjection", "decision", "REASSIGN");
    assertThat(nowhere.is(422).fieldsRefused()).containsExactlyInAnyOrder("unit", "reason");
    path.tries("land", "judgeObjection", Cases.upholding()).is(403);
    path.tries("leader", "judgeObjection", Cases.upholding()).is(403);
  }

  private void refused(Cases.Path path, String refused, Object... differing) {
    var answer = path.tries("land", "signFor@D-LAND", Cases.objection(differing));
    assertThat(answer.is(422).fieldsRefused()).containsExactly(refused);
  }

  @Test
  void aCoHandlerToWhomTheCaseComesBackReadsWhy() {
    var path = new Cases(callers).registered().dispatched("D-CIVIL").objectedBy("civil");
    path.does("registrar", "judgeObjection", Cases.upholding());
    var read = callers.as("civil").get("/api/cases/" + path.caseNo + "/timeline").is(200);
    assertThat(read.response().body()).contains("异议审核", "仍由原单位办理");
  }

  @Test
  void theAssignmentKeepsWhatWasObjectedAndDecidedAndStaysDueOnItsDay() {
    moveTo("2026-06-01T10:00");
    var path = new Cases(callers).registered().dispatched();
    path.does("land", "signFor", Cases.objection("suggestedUnit", "D-AGRI"));
    moveTo("2026-06-02T10:00");
    path.does("registrar", "judgeObjection", Cases.reassignment("D-AGRI"));
    assertThat(
            jdbc
                .sql(
                    "SELECT unit, part, state, objections, objection_decision, decided_by,"
                        + " suggested_unit, CAST(due_date AS CHAR(10)) AS due"
                        + " FROM assignment WHERE case_no = ?")
                .param(path.caseNo)
                .query()
                .singleRow()
                .values()
                .stream()
                .map(String::valueOf))
        .containsExactly(
            "D-AGRI", "LEAD", "SENT", "1", "REASSIGN", "registrar", "D-AGRI", "2026-07-01");
    assertThat(path.state()).isEqualTo("DISPATCHED");
  }

  private void moveTo(String localTime) {
    clock.moveTo(Instant.parse(localTime + ":00+08:00"));
  }
}
