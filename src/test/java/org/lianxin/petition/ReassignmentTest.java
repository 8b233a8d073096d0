package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Answer;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 改派: one unit of several, without losing a task. domain.md §3.7. */
@DatabaseTest
class ReassignmentTest {

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

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theLeadsPartGoesToAnotherUnitAndTheOthersAreNotDisturbed(boolean signed) {
    var path = dispatched();
    if (signed) {
      path.signedFor("land");
    }
    var others = List.of(path.item("handleCo@D-CIVIL"), path.item("signFor@D-WATER"));
    reassigned(path, "D-LAND", "D-AGRI");
    assertThat(path.open())
        .containsExactlyInAnyOrder("signFor@D-AGRI", "handleCo@D-CIVIL", "signFor@D-WATER");
    assertThat(List.of(path.item("handleCo@D-CIVIL"), path.item("signFor@D-WATER")))
        .isEqualTo(others);
    assertThat(path.seenBy("registrar").text("/leadUnit/code")).isEqualTo("D-AGRI");
    path.seenBy("land").is(403);

    path.signedFor("agri").signedFor("water").coOpinionOf("civil").coOpinionOf("water");
    path.does("agri", "handleLead", Cases.handling());
    path.does("agrihead", "checkOpinion", "decision", "RETURN", "opinion", "依据不足，请补充。");
    path.does("agri", "handleLead", Cases.handling());
    path.does("agrihead", "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    path.does("leader", "signOpinion", "decision", "RETURN", "opinion", "请补充。");
    assertThat(path.open()).containsExactly("handleLead@D-AGRI");
    path.does("agri", "handleLead", Cases.handling());
    path.does("agrihead", "checkOpinion", "decision", "APPROVE", "opinion", "同意");
    path.issued();
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
  }

  @Test
  void aCoHandlersPartGoesToAnotherUnit() {
    var path = dispatched().signedFor("land");
    var lead = path.item("handleLead@D-LAND");
    reassigned(path, "D-CIVIL", "D-AGRI");
    assertThat(path.item("handleLead@D-LAND")).isEqualTo(lead);
    assertThat(path.open())
        .containsExactlyInAnyOrder("handleLead@D-LAND", "signFor@D-AGRI", "signFor@D-WATER");
    path.seenBy("civil").is(403);
    path.signedFor("agri").coOpinionOf("agri").signedFor("water").coOpinionOf("water");
    on("2026-04-02");
    path.handled().checked().issued().delivered();
    assertThat(path.state()).isEqualTo("CLOSED");
  }

  @Test
  void whoTakesOverMayObjectInHisTurn() {
    var path = dispatched();
    reassigned(path, "D-LAND", "D-AGRI");
    path.objectedBy("agri");
    path.does("registrar", "judgeObjection", Cases.upholding());
    path.signedFor("agri");
    assertThat(path.open()).contains("handleLead@D-AGRI");
  }

  @Test
  void neitherAUnitThatTakesPartNorOneThatHasNoneIsNamed() {
    var path = dispatched();
    var takesPart = tries(path, "registrar", "D-LAND", "D-CIVIL");
    assertThat(takesPart.is(422).fieldsRefused()).containsExactly("toUnit");
    var self = tries(path, "registrar", "D-LAND", "D-LAND");
    assertThat(self.is(422).fieldsRefused()).containsExactly("toUnit");
    var none = tries(path, "registrar", "D-AGRI", "D-CIVIL");
    assertThat(none.is(422).fieldsRefused()).contains("fromUnit");
    tries(path, "land", "D-LAND", "D-AGRI").is(403);
    tries(path, "officer", "D-LAND", "D-AGRI").is(403);
    tries(path, "leader", "D-LAND", "D-AGRI").is(200);
  }

  @Test
  void aPartThatIsHandedInOrObjectedToIsNotMoved() {
    var path = dispatched().coOpinionOf("civil").objectedBy("land");
    var form = path.actionForm("registrar", "reassign").is(200);
    assertThat(
            form.body()
                .at("/data/assignedUnits")
                .valueStream()
                .map(unit -> unit.get("value").asString()))
        .containsExactly("D-WATER");
  }

  @Test
  void theClocksOfTheUnitThatIsOutEndAndThoseOfTheNewOneBegin() {
    var path = dispatched();
    on("2026-03-10");
    reassigned(path, "D-LAND", "D-AGRI");
    assertThat(
            path.clocks("C3b").stream().filter(c -> c.get("forUnit").asString().equals("D-LAND")))
        .allMatch(c -> c.get("status").asString().equals("CANCELLED"));
    // 3月10日之后5个工作日。
    assertThat(
            path.clocks("C3b").stream().filter(c -> c.get("forUnit").asString().equals("D-AGRI")))
        .singleElement()
        .matches(c -> c.get("lastDay").asString().equals("2026-03-17"));
  }

  private Cases.Path dispatched() {
    return new Cases(callers)
        .registered()
        .dispatched("D-CIVIL", "D-WATER")
        .noticed()
        .signedFor("civil");
  }

  private static void reassigned(Cases.Path path, String from, String to) {
    tries(path, "registrar", from, to).is(200);
  }

  private static Answer tries(Cases.Path path, String login, String from, String to) {
    return path.triesAction(
        login, "reassign", "fromUnit", from, "toUnit", to, "reason", "职责调整，由新单位承办。");
  }

  private void on(String day) {
    clock.moveTo(Instant.parse(day + "T10:00:00+08:00"));
  }
}
