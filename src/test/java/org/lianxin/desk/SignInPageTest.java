package org.lianxin.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the desk is entered and left. */
class SignInPageTest extends DeskTest {

  @ParameterizedTest
  @ValueSource(ints = {1440, 390, 360})
  void theSignInPageIsSound(int width) {
    desk = Desk.before(browser, environment, width);
    desk.heading("登录办理台").waitFor();
    desk.page.getByText("演示：选一个岗位进入").waitFor();
    desk.sound("signin");
  }

  @Test
  void inTheDemoOneChoosesAPostAndGoes() {
    desk = Desk.before(browser, environment, Desk.SCREEN);
    desk.page.locator(".posts-unit button", byText("站员甲")).click();
    desk.heading("我的待办").waitFor();
    assertThat(desk.page.locator(".top-unit")).hasText("下庄村群众工作站");
  }

  @Test
  void aWrongPasswordIsSaidInPlace() {
    desk = Desk.before(browser, environment, Desk.SCREEN).signIn("officer2", "wrong");
    assertThat(desk.page.getByRole(AriaRole.ALERT)).containsText("密码");
    assertThat(desk.page).hasURL(Pattern.compile(".*/desk/signin.*"));
    browser.forgive("401");
  }

  @Test
  void whoCameForACaseGetsThereAfterSigningIn() {
    desk = Desk.before(browser, environment, Desk.SCREEN).open("/messages");
    desk.page.locator("#login").waitFor();
    desk.signIn("officer", "demo").heading("消息").waitFor();
    desk.isAt("/messages");
    browser.forgive("401");
  }

  /** An address that leads out of the desk after signing in is how passwords are fished for. */
  @ParameterizedTest
  @ValueSource(strings = {"//example.org/", "https://example.org/", "javascript:alert(1)"})
  void noAddressLeadsOutOfTheDesk(String elsewhere) {
    desk = Desk.before(browser, environment, Desk.SCREEN).open("/signin?to=" + elsewhere);
    desk.signIn("officer", "demo").heading("我的待办").waitFor();
    desk.isAt("/work");
  }

  /** domain.md §8.5: the three administrators have pages of their own, and no cases. */
  @ParameterizedTest
  @CsvSource({"admin,单位", "security,账号", "auditor,留痕核查", "leader,我的待办", "liaison,我的待办"})
  void everybodyStartsWhereHisWorkIs(String login, String title) {
    sits(login, Desk.SCREEN);
    desk.heading(title).waitFor();
    desk.sound("home-" + login);
  }

  @Test
  void whoLeavesIsSignedOut() {
    sits("officer", Desk.SCREEN);
    desk.button("我的账号").click();
    desk.page.getByText("退出登录").click();
    desk.page.locator("#login").waitFor();
    desk.open("/work");
    desk.page.locator("#login").waitFor();
    browser.forgive("401");
  }

  @Test
  void anEndedSessionAsksForThePasswordAndComesBack() {
    sits("officer", Desk.SCREEN);
    desk.heading("我的待办").waitFor();
    desk.page.context().clearCookies();
    desk.button("刷新").click();
    desk.page.getByText("登录已过期").waitFor();
    desk.signIn("officer", "demo").heading("我的待办").waitFor();
    browser.forgive("401");
  }

  @Test
  void largePrintAndEnglishStayChosen() {
    sits("officer", Desk.SCREEN);
    desk.button("我的账号").click();
    desk.page.getByText("大字版").click();
    desk.button("我的账号").click();
    desk.page.getByText("English").click();
    desk.heading("My work").waitFor();
    desk.page.reload();
    desk.heading("My work").waitFor();
    assertThat(desk.page.locator("html")).hasClass(Pattern.compile("large"));
    assertThat(desk.page.locator("html")).hasAttribute("lang", "en");
    desk.sound("large-english");
  }

  private static LocatorOptions byText(String text) {
    return new LocatorOptions().setHasText(text);
  }
}
