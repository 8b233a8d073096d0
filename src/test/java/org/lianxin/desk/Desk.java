package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.lianxin.testing.Browser;
import org.springframework.core.env.Environment;

/** Somebody's place at the desk: a browser session of his own, on a screen or on a phone. */
final class Desk {

  static final int SCREEN = 1440;
  static final int PHONE = 390;

  private final Browser browser;
  private final String address;
  final Page page;

  private Desk(Browser browser, Environment environment, int width) {
    this.browser = browser;
    address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    page = browser.page(width, width < 600 ? 844 : 900);
  }

  /** Nobody yet, before the sign-in page. */
  static Desk before(Browser browser, Environment environment, int width) {
    var desk = new Desk(browser, environment, width);
    desk.open("/signin");
    return desk;
  }

  /** Somebody signed in, at the page where his work begins. */
  static Desk of(Browser browser, Environment environment, String login, int width) {
    return before(browser, environment, width).signIn(login, "demo").started();
  }

  Desk signIn(String login, String password) {
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    button("登录").click();
    return this;
  }

  private Desk started() {
    page.locator(".frame").waitFor();
    return this;
  }

  /**
   * Goes to a page of the desk.
   *
   * @param path below {@code /desk}
   */
  Desk open(String path) {
    page.navigate(address + "/desk" + path);
    return this;
  }

  /** The button of exactly that name. */
  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** Opens a case from the work list, at what is to be done there. */
  Desk takes(String caseNo) {
    return takes(caseNo, "");
  }

  /** The same where several things wait in the case: the one of that name. */
  Desk takes(String caseNo, String stage) {
    open("/work");
    // There may be more than fits on a page.
    page.locator("#work-search").fill(caseNo);
    page.locator("tr[data-case='" + caseNo + "']")
        .filter(new Locator.FilterOptions().setHasText(stage))
        .locator("a")
        .first()
        .click();
    page.locator("[data-testid=case-no]").waitFor();
    return this;
  }

  /** Writes into a field of a form. */
  Desk writes(String key, String text) {
    field(key).locator("textarea, input").first().fill(text);
    return this;
  }

  /** Chooses from a field of a form by the value that the contract names. */
  Desk chooses(String key, String value) {
    var select = field(key).locator("select");
    var radio = field(key).locator("input[value='" + value + "']");
    select.or(radio).first().waitFor();
    if (select.count() > 0) {
      select.selectOption(value);
    } else {
      radio.check();
    }
    return this;
  }

  /** Finds somebody or something in a long list by typing. */
  Desk finds(String key, String name) {
    var box = field(key).getByRole(AriaRole.COMBOBOX);
    box.click();
    box.fill(name);
    page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name)).click();
    return this;
  }

  /** Ticks one of several in a field of a form. */
  Desk ticks(String key, String name) {
    field(key)
        .locator("label")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    return this;
  }

  private Locator field(String key) {
    return page.locator("[data-key='" + key + "']").first();
  }

  /** Sends the form off, and says yes where it is asked whether that is meant. */
  Desk completes() {
    return done("#complete");
  }

  /** The usual answer, in one tap and one confirmation. */
  Desk agrees() {
    return done("#agree");
  }

  /** Until the server has answered: what the page says of it is gone after a moment. */
  private Desk done(String button) {
    var answers = new ArrayList<Integer>();
    Consumer<Response> listening =
        answer -> {
          if (answer.url().endsWith("/complete")) {
            answers.add(answer.status());
          }
        };
    page.onResponse(listening);
    page.locator(button).click();
    var yes = page.locator(".ask-once .el-button--primary");
    page.waitForCondition(() -> !answers.isEmpty() || yes.isVisible());
    if (answers.isEmpty()) {
      yes.click();
    }
    page.waitForCondition(() -> !answers.isEmpty());
    page.offResponse(listening);
    assertThat(answers).containsExactly(200);
    return this;
  }

  /**
   * Where the page is, or gets.
   *
   * @param path below {@code /desk}
   */
  void isAt(String path) {
    PlaywrightAssertions.assertThat(page).hasURL(address + "/desk" + path);
  }

  /**
   * Nothing failed, nobody is shut out, nothing runs over the side; kept as a picture to look at.
   */
  Desk sound(String name) {
    picture(name);
    browser.assertSound(page);
    return this;
  }

  /** Nothing failed, and nothing runs over the side. */
  Desk fits() {
    browser.assertFits(page);
    return this;
  }

  /** The second reader may not look into the case, and the browser's console says so. */
  Desk forgivesTheCase() {
    browser.forgive("status of 403");
    return this;
  }

  /** Kept to be looked at. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target/screenshots/" + name + "-" + page.viewportSize().width + ".png")));
  }
}
