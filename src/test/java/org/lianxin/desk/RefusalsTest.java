package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.testing.Cases;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every way in which the server, or the way to it, says no: in Chinese, with what to do, and
 * nothing typed is lost.
 */
class RefusalsTest extends DeskTest {

  private static final String WORDS = "经核实，情况属实，已当场处理完毕。";

  @Autowired BusinessClock clock;

  private Cases.Path path;

  @BeforeEach
  void registers() {
    path = cases().registered();
  }

  @Test
  void aFieldThatTheServerRefusesSaysSoBesideIt() {
    path = cases().registered().dispatched();
    sits("registrar", Desk.SCREEN).takes(path.caseNo);
    desk.chooses("noticeType", "ACCEPTED").chooses("servedBy", "IN_PERSON");
    desk.writes("servedAt", clock.today().plusDays(3).toString());
    desk.page.locator("#complete").click();
    desk.page.locator(".ask-once .el-button--primary").click();
    assertThat(desk.page.locator("[data-key=servedAt]")).containsText("不能");
    looks("refused-422");
  }

  @Test
  void whoeverWasFasterIsNamedAndWhatWasTypedStays() {
    typed();
    // Else the draft that is saved after two seconds would meet the change before he does.
    desk.page.route("**/save", route -> route.abort());
    callers
        .as("officer")
        .post("/api/work-items/" + path.item("settleOnSite") + "/claim", Cases.form())
        .is(200);
    callers
        .as("officer")
        .post("/api/work-items/" + path.item("settleOnSite") + "/release", Cases.form())
        .is(200);
    desk.page.locator("#complete").click();
    desk.page.locator(".changed, .trouble").first().waitFor();
    looks("refused-409");
    assertThat(measures()).hasValue(WORDS);
    desk.completes();
  }

  @Test
  void anothersCaseIsRefusedInWords() {
    sits("officer2", Desk.SCREEN).open("/cases/" + path.caseNo);
    desk.page.locator(".trouble, .nothing").first().waitFor();
    looks("refused-403");
  }

  @Test
  void aFaultOfTheServerLosesNothing() {
    typed();
    desk.page.route(
        "**/complete",
        route -> route.fulfill(new FulfillOptions().setStatus(500).setBody("<html>nginx</html>")));
    desk.page.locator("#complete").click();
    assertThat(desk.page.locator(".trouble").first()).containsText("服务器暂时出错");
    assertThat(measures()).hasValue(WORDS);
    looks("refused-500");
    desk.page.unroute("**/complete");
    desk.completes();
  }

  @Test
  void aServerThatIsGoneLosesNothing() {
    typed();
    desk.page.route("**/complete", route -> route.abort());
    desk.page.locator("#complete").click();
    assertThat(desk.page.locator(".trouble").first()).containsText("检查网络");
    assertThat(measures()).hasValue(WORDS);
    looks("server-gone");
    desk.page.unroute("**/complete");
    desk.completes();
  }

  /** The console may complain of the refusal that was asked for, and of nothing else. */
  private void looks(String name) {
    browser.forgive("status of", "ERR_FAILED");
    desk.sound(name);
  }

  private void typed() {
    sits("officer", Desk.SCREEN).takes(path.caseNo);
    desk.chooses("decision", "SETTLED").writes("measures", WORDS).writes("result", WORDS);
    desk.chooses("confirmMethod", "SIGNATURE");
  }

  private Locator measures() {
    return desk.page.locator("[data-key=measures] textarea");
  }
}
