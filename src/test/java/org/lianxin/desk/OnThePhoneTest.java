package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A station officer in the village, with a phone and hardly a network. */
class OnThePhoneTest extends DeskTest {

  @Test
  void aMatterIsSettledOnTheSpot() {
    sits("officer", Desk.PHONE);
    var registering = new Registering(desk).told("门前的路灯不亮");
    registering.submit();
    registering.receipt();
    desk.page.locator("#open-case").click();
    desk.page.locator("[data-testid=case-no]").waitFor();
    desk.chooses("decision", "SETTLED").writes("measures", "联系电工当天更换灯泡。");
    desk.writes("result", "路灯已亮，当面确认。").chooses("confirmMethod", "SIGNATURE");
    desk.sound("settled-on-site").completes();
    assertThat(desk.page.locator("[data-testid=state]")).hasText("已办结");
  }

  /**
   * The network goes while somebody registers; when it is back the server takes the case but its
   * answer is lost. There must be one case, not none and not two.
   */
  @Test
  void aNetworkLostInTheMiddleMakesExactlyOneCase() {
    sits("officer", Desk.PHONE);
    var title = "断网时登记的一件：桥板断了";
    var before = registered(title);
    var registering = new Registering(desk).told(title);
    desk.page.context().setOffline(true);
    registering.submit();
    desk.page.locator(".rg-kept").waitFor();
    desk.sound("register-kept");
    assertThat(registered(title)).isEqualTo(before);

    var keys = new ArrayList<String>();
    desk.page.route("**/api/cases", route -> losingTheFirstAnswer(route, keys));
    desk.page.context().setOffline(false);
    desk.page.evaluate("dispatchEvent(new Event('online'))");
    var receipt = desk.page.locator("#case-no");
    desk.page.waitForCondition(
        () -> {
          // Whether the button is still there when it is pressed is the page's own race.
          desk.page.evaluate("document.querySelector('#send-now:not([disabled])')?.click()");
          return receipt.isVisible();
        });

    assertThat(registered(title)).isEqualTo(before + 1);
    assertThat(keys).hasSizeGreaterThan(1);
    assertThat(List.copyOf(keys)).containsOnly(keys.get(0));
    browser.forgive("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "ERR_CONNECTION");
  }

  /** What somebody began is there again after the page was closed, for him and for nobody else. */
  @Test
  void whatWasBegunIsThereAgain() {
    sits("officer", Desk.PHONE);
    new Registering(desk).told("写了一半的一件");
    // It is written to the device while the page is still there.
    desk.page.locator(".rg-saved").waitFor();
    desk.page.locator(".bar a[href='/desk/work']").click();
    desk.heading("我的待办").waitFor();
    desk.open("/register");
    desk.page.locator("[data-step=readBack]").waitFor();
    desk.page.context().clearCookies();
    desk.open("/signin").signIn("officer2", "demo");
    desk.page.locator(".frame").waitFor();
    desk.open("/register");
    desk.page.locator("[data-step=who]").waitFor();
    assertThat(desk.page.locator("#f-petitionerName")).hasValue("");
  }

  private void losingTheFirstAnswer(Route route, List<String> keys) {
    if (!"POST".equals(route.request().method())) {
      route.resume();
      return;
    }
    keys.add(route.request().headers().get("idempotency-key"));
    if (keys.size() > 1) {
      route.resume();
      return;
    }
    route.fetch(new Route.FetchOptions().setTimeout(60_000));
    route.abort();
  }

  private int registered(String title) {
    return callers.as("officer").get("/api/cases?q=" + title).is(200).body().get("total").asInt();
  }
}
