package org.lianxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, from end to end, by nothing but HTTP. */
@DatabaseTest
class PathOverHttpTest {

  @Autowired Callers callers;

  @Test
  void theLongestPathLeadsFromTheStationThroughEveryRoleToThePublicNotice() {
    var path = new Cases(callers).registered();
    assertThat(path.state()).isEqualTo("ON_SITE");

    path.escalated();
    assertThat(path.open()).containsExactly("reviewByChief@ST-XZ");
    path.approvedByChief();
    assertThat(path.state()).isEqualTo("ESCALATED");
    path.proposed("D-CIVIL", "D-WATER");
    assertThat(path.state()).isEqualTo("AWAITING_INSTRUCTION");
    path.assigned("D-CIVIL", "D-WATER");
    assertThat(path.state()).isEqualTo("DISPATCHED");
    assertThat(path.open())
        .containsExactlyInAnyOrder(
            "issueNotice@OFFICE", "signFor@D-LAND", "signFor@D-CIVIL", "signFor@D-WATER");

    path.noticed();
    assertThat(path.state()).isEqualTo("ACCEPTED");
    path.signedFor("civil").signedFor("water").signedFor("land");
    assertThat(path.state()).isEqualTo("HANDLING");
    path.coOpinionOf("civil").coOpinionOf("water").handled();
    assertThat(path.state()).isEqualTo("OPINION_DRAFT");
    path.checked().issued();
    assertThat(path.state()).isEqualTo("OPINION_ISSUED");
    assertThat(path.open()).containsExactly("deliver@ST-XZ");
    path.delivered();
    assertThat(path.state()).isEqualTo("CLOSED");

    var text = "本村一宗宅基地界址争议已由自然资源所重新丈量确认，界桩已经埋设。";
    path.does(
        "registrar",
        "draftPublicity",
        "text",
        text,
        "scope",
        "VILLAGE",
        "from",
        "2026-04-07",
        "to",
        "2026-04-21");
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    assertThat(path.open()).containsExactly("callBack@OFFICE");
    path.calledBack();
    assertThat(path.open()).isEmpty();
    assertThat(callers.visitor().get("/api/public/notices?size=100").is(200).body().at("/items"))
        .anyMatch(notice -> notice.get("text").asString().equals(text));
  }

  @Test
  void whatIsSettledOnTheSpotAndConfirmedIsClosed() {
    var path = new Cases(callers).registered();
    path.does(
        "officer",
        "settleOnSite",
        "decision",
        "SETTLED",
        "measures",
        Cases.TEXT,
        "result",
        "双方当场达成一致，恢复原界桩。",
        "confirmMethod",
        "FINGERPRINT");
    var seen = path.seenBy("officer").is(200);
    assertThat(seen.text("/state")).isEqualTo("CLOSED");
    assertThat(seen.text("/outcome")).isEqualTo("SETTLED_ON_SITE");
    assertThat(seen.body().at("/resolved").asBoolean()).isTrue();
    assertThat(path.open()).isEmpty();
  }
}
