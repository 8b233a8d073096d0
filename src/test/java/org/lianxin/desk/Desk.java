package org.lianxin.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

  /** Where the page is, below {@code /desk}. */
  String path() {
    return page.url().substring((address + "/desk").length());
  }

  /**
   * Nothing failed, nobody is shut out, nothing runs over the side; kept as a picture to look at.
   */
  Desk sound(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target/screenshots/" + name + "-" + page.viewportSize().width + ".png")));
    browser.assertSound(page);
    return this;
  }

  /** The person goes home; the session stays behind, as it does when a window is closed. */
  void close() {
    page.context().close();
  }
}
