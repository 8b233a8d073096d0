package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 检举控告: from the moment it is registered nobody but the discipline liaison knows of it. Art. 30;
 * domain.md §9 item 2.
 */
@DatabaseTest
class AccusationTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;

  @BeforeEach
  void stopTheClock() {
    on("2026-03-09");
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void theOfficerWhoTypedItIsToldItIsInAndNothingAfterwards() {
    var receipt = registered();
    assertThat(receipt.text("/queryCode")).isNotBlank();
    var caseNo = receipt.text("/caseNo");
    var item = itemOf(caseNo);
    for (var login :
        List.of("officer", "chief", "registrar", "leader", "landhead", "supervisor", "reviewer")) {
      callers.as(login).get("/api/cases/" + caseNo).is(403);
      callers.as(login).get("/api/cases/" + caseNo + "/timeline").is(403);
      callers.as(login).get("/api/work-items/" + item).is(403);
      callers.as(login).get("/api/work-items/" + item + "/form").is(403);
      callers.as(login).post("/api/work-items/" + item + "/complete", Map.of()).is(403);
      for (var action : List.of("supplement", "withdraw", "urge", "link", "split", "recuse")) {
        callers.as(login).get("/api/cases/" + caseNo + "/actions/" + action).is(403);
        callers.as(login).post("/api/cases/" + caseNo + "/actions/" + action, Map.of()).is(403);
      }
      assertThat(
              callers.as(login).get("/api/cases?q=" + caseNo).is(200).body().at("/total").asInt())
          .as(login)
          .isZero();
      for (var view : List.of("todo", "unclaimed", "done", "started")) {
        assertThat(
                callers
                    .as(login)
                    .get("/api/work-items?view=" + view + "&size=100")
                    .is(200)
                    .response()
                    .body())
            .as("%s of %s", view, login)
            .doesNotContain(caseNo);
      }
    }
  }

  @Test
  void theLiaisonHandsItToTheBodyThatIsCompetent() {
    var caseNo = registered().text("/caseNo");
    var seen = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(seen.text("/state")).isEqualTo("TRANSFERRED");
    assertThat(seen.text("/statement")).isEqualTo(Cases.TEXT);
    assertThat(seen.body().at("/workItems/0/dueDate").asString()).isEqualTo("2026-03-24");
    callers
        .as("liaison")
        .post(
            "/api/work-items/" + itemOf(caseNo) + "/complete",
            Cases.form("body", "县纪委监委", "transferredAt", "2026-03-09"))
        .is(200);
    var after = callers.as("liaison").get("/api/cases/" + caseNo).is(200);
    assertThat(after.text("/state")).isEqualTo("CLOSED");
    assertThat(after.text("/outcome")).isEqualTo("FORWARDED");
    callers.as("registrar").get("/api/cases/" + caseNo).is(403);
  }

  private Answer registered() {
    return callers.as("officer").post("/api/cases", Cases.accusation()).is(201);
  }

  private String itemOf(String caseNo) {
    return callers.as("liaison").get("/api/cases/" + caseNo).text("/workItems/0/id");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
