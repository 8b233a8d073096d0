package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A grievance from the villager's word to the public notice, each hand in a browser of its own. */
class LongestPathTest extends DeskTest {

  private static final String REPORT = "1月5日入户核实，1月7日组织双方到场查看，电路老化须更换（𠮷宅旁）。";

  @Autowired BusinessClock clock;

  private final Map<String, Desk> desks = new HashMap<>();
  private String caseNo;

  @AfterEach
  void allGoHome() {
    desks.forEach((login, desk) -> desk.picture("longest-path-" + login));
  }

  @Test
  void eachRoleDoesItsPartAtItsOwnDesk() {
    var officer = desk("officer", Desk.PHONE);
    var registering = new Registering(officer).told("村口路灯坏了半年");
    officer.sound("register-read-back");
    registering.submit();
    caseNo = registering.receipt();
    officer.sound("receipt");

    officer.takes(caseNo).chooses("decision", "ESCALATE");
    officer.writes("workDone", REPORT).writes("results", "村民愿意配合。");
    officer.writes("remainingProblems", REPORT).writes("suggestions", "建议由自然资源所主办，民政所协办，" + REPORT);
    officer.chooses("whyNotOnSite", "MULTI_DEPT").sound("settleOnSite").completes();

    item("chief").sound("reviewByChief").agrees();

    at("registrar").chooses("decision", "TO_LEADER").chooses("route", "PETITION_PROCEDURE");
    at("registrar").writes("proposal", "拟请自然资源所主办，民政所协办。").finds("leadUnit", "自然资源所");
    at("registrar").ticks("coUnits", "民政所").writes("dueInDays", "30").sound("proposeHandling");
    at("registrar").completes();

    var leader = desk("leader", Desk.PHONE).takes(caseNo);
    assertThat(leader.page.locator("[data-testid=consequence]")).containsText("自然资源所");
    leader.sound("instruct").agrees();

    item("registrar").chooses("noticeType", "ACCEPTED").chooses("servedBy", "IN_PERSON");
    at("registrar").writes("servedAt", clock.today().toString()).completes();

    item("civil").chooses("decision", "SIGN").sound("signFor").completes();
    item("land").chooses("decision", "SIGN").completes();
    item("civil").writes("coOpinion", "涉及老人照料，已安排看护。").completes();

    item("land").writes("investigation", "已到现场核实，线路老化。").chooses("result", "SUPPORT");
    at("land").writes("facts", "路灯线路老化断路。").writes("legalBasis", "《村民委员会组织法》第八条");
    at("land").writes("opinion", "十日内更换线路。").writes("remedyText", "不服可在三十日内请求复查。");
    assertThat(at("land").page.locator("[data-testid=letter]")).containsText("十日内更换线路。");
    at("land").sound("handleLead").completes();

    item("landhead").sound("checkOpinion").agrees();
    desk("leader", Desk.PHONE).takes(caseNo).sound("signOpinion").agrees();

    item("officer").chooses("servedBy", "IN_PERSON");
    at("officer").writes("servedAt", clock.today().toString()).writes("explanation", "逐条解释。");
    at("officer").chooses("reaction", "AGREE").chooses("outcome", "SUPPORTED");
    at("officer").sound("deliver").completes();

    at("registrar").takes(caseNo, "拟公示稿").sound("draftPublicity").completes();
    item("publicist").chooses("decision", "PUBLISH").forgivesTheCase().sound("reviewPublicity");
    at("publicist").completes();

    var all = desk("registrar", Desk.SCREEN);
    for (var tab :
        new String[] {"matter", "timeline", "diagram", "materials", "documents", "related"}) {
      all.open("/cases/" + caseNo + "?tab=" + tab);
      all.page.locator("[role=tabpanel]").first().waitFor();
      all.sound("case-" + tab);
    }
    assertThat(all.page.locator("[data-testid=state]")).hasText("已办结");
    assertThat(all.page.content()).doesNotContain("undefined");
  }

  /** Somebody's desk, with the case open at what he is to do. */
  private Desk item(String login) {
    return desk(login, Desk.SCREEN).takes(caseNo);
  }

  /** Somebody's desk as it is. */
  private Desk at(String login) {
    if (!desks.containsKey(login)) {
      item(login);
    }
    return desks.get(login);
  }

  private Desk desk(String login, int width) {
    return desks.computeIfAbsent(login, who -> Desk.of(browser, environment, who, width));
  }
}
