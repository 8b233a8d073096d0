package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 待办: what is on whose list, and claim, release, save, complete. */
@DatabaseTest
class WorkListTest {

  @Autowired Callers callers;

  @Test
  void whatNobodyHasClaimedIsOnTheListOfEverybodyInTheUnitWhoMayDoIt() {
    var item = new Cases(callers).registered().item("settleOnSite");
    assertThat(list("officer", "unclaimed")).contains(item);
    assertThat(list("officer", "todo")).contains(item);
    assertThat(list("chief", "todo")).contains(item);
    assertThat(list("officer2", "todo")).doesNotContain(item);
    assertThat(list("registrar", "todo")).doesNotContain(item);
  }

  @Test
  void whatIsClaimedIsOnTheListOfOneUntilHeReleasesIt() {
    var item = new Cases(callers).registered().item("settleOnSite");
    act("officer", item, "claim", 200);
    assertThat(list("officer", "todo")).contains(item);
    assertThat(list("chief", "todo")).doesNotContain(item);
    assertThat(list("chief", "unclaimed")).doesNotContain(item);
    act("chief", item, "claim", 409);
    act("chief", item, "release", 409);
    act("officer", item, "release", 200);
    assertThat(list("chief", "unclaimed")).contains(item);
    act("officer", item, "release", 409);
  }

  @Test
  void completingNeedsNoClaimAndPutsTheItemOnTheListOfWhatOneHasDone() {
    var path = new Cases(callers).registered();
    var item = path.item("settleOnSite");
    path.escalated();
    assertThat(list("officer", "todo")).doesNotContain(item);
    assertThat(list("officer", "done")).contains(item);
    assertThat(list("chief", "done")).doesNotContain(item);
  }

  @Test
  void theCasesOneHasRegisteredAreListedAsStarted() {
    var path = new Cases(callers).registered();
    var started = callers.as("officer").get("/api/work-items?view=started&size=100").is(200);
    assertThat(started.body().at("/items"))
        .anyMatch(row -> row.get("caseNo").asString().equals(path.caseNo));
    assertThat(callers.as("chief").get("/api/work-items?view=started&size=100").body().at("/items"))
        .noneMatch(row -> row.get("caseNo").asString().equals(path.caseNo));
  }

  @Test
  void aDraftIsKeptForItsAuthorAloneUntilTheItemIsDone() {
    var path = new Cases(callers).registered();
    var item = path.item("settleOnSite");
    callers
        .as("officer")
        .post("/api/work-items/" + item + "/save", Cases.form("workDone", "只写了一半"))
        .is(200);
    assertThat(form("officer", item, "/data/workDone")).isEqualTo("只写了一半");
    assertThat(form("chief", item, "/data/workDone")).isEmpty();
    callers
        .as("officer")
        .post("/api/work-items/" + item + "/save", Cases.form("notInTheForm", "x"))
        .is(422);
    path.escalated();
    callers.as("officer").get("/api/work-items/" + item + "/form").is(409);
  }

  @Test
  void whoWorkedOnAnOlderVersionIsToldSo() {
    var path = new Cases(callers).registered();
    var item = path.item("settleOnSite");
    var seen = callers.as("officer").get("/api/work-items/" + item).is(200).text("/version");
    act("chief", item, "claim", 200);
    act("chief", item, "release", 200);
    callers
        .as("officer")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form(Cases.escalation()),
            "If-Match",
            "\"" + seen + "\"")
        .is(409);
    var now = callers.as("officer").get("/api/work-items/" + item).is(200).text("/version");
    callers
        .as("officer")
        .post(
            "/api/work-items/" + item + "/complete",
            Cases.form(Cases.escalation()),
            "If-Match",
            "\"" + now + "\"")
        .is(200);
  }

  @Test
  void theFormOfAProposalIsOpenedWithWhatTheDecisionTableSuggests() {
    var path = new Cases(callers).registered().escalated().approvedByChief();
    var item = path.item("proposeHandling");
    assertThat(form("registrar", item, "/data/leadUnit")).isEqualTo("D-LAND");
    assertThat(form("registrar", item, "/data/dueInDays")).isEqualTo("45");
    assertThat(form("registrar", item, "/schema/id")).isEqualTo("proposeHandling");
  }

  @Test
  void theLeaderStartsFromTheOfficesProposal() {
    var path = new Cases(callers).registered().escalated().approvedByChief().proposed("D-CIVIL");
    var item = path.item("instruct");
    assertThat(form("leader", item, "/data/leadUnit")).isEqualTo("D-LAND");
    assertThat(form("leader", item, "/data/coUnits/0")).isEqualTo("D-CIVIL");
    assertThat(form("leader", item, "/data/dueInDays")).isEqualTo("30");
  }

  @Test
  void anUnknownItemIs404AndSomebodyElsesIs403() {
    var item = new Cases(callers).registered().item("settleOnSite");
    for (var call : List.of("", "/form")) {
      callers.as("officer").get("/api/work-items/nonsense" + call).is(404);
      callers.as("officer2").get("/api/work-items/" + item + call).is(403);
    }
    for (var call : List.of("claim", "release", "complete", "save")) {
      act("officer", "nonsense", call, 404);
      act("officer2", item, call, 403);
      act("land", item, call, 403);
    }
  }

  @Test
  void theMenuBadgeCountsWhatOneMayDo() {
    var before = callers.as("chief").get("/api/me").is(200).body().at("/counts/todo").asLong();
    new Cases(callers).registered().escalated();
    var after = callers.as("chief").get("/api/me").is(200).body().at("/counts/todo").asLong();
    assertThat(after).isEqualTo(before + 1);
  }

  /** The whole list, whatever other tests have put on it. */
  private List<String> list(String login, String view) {
    var ids = new ArrayList<String>();
    for (var page = 0; ; page++) {
      var path = "/api/work-items?size=100&view=" + view + "&page=" + page;
      var rows = callers.as(login).get(path).is(200).body().at("/items");
      rows.valueStream().forEach(row -> ids.add(row.get("id").asString()));
      if (rows.size() < 100) {
        return ids;
      }
    }
  }

  private String form(String login, String item, String pointer) {
    return callers.as(login).get("/api/work-items/" + item + "/form").is(200).text(pointer);
  }

  private void act(String login, String item, String act, int status) {
    callers.as(login).post("/api/work-items/" + item + "/" + act, Cases.form()).is(status);
  }
}
