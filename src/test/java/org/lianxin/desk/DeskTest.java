package org.lianxin.desk;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.lianxin.testing.Browser;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the tests of the desk share: a browser, and one person's place at the desk. */
@ProgramTest
abstract class DeskTest {

  static Browser browser;

  @Autowired Callers callers;
  @Autowired Environment environment;

  Desk desk;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void goHome(TestInfo test) {
    if (desk != null) {
      desk.picture("at-the-end-of-" + test.getTestMethod().orElseThrow().getName());
    }
    browser.clear();
  }

  Cases cases() {
    return new Cases(callers);
  }

  /** Somebody sits down at a screen or takes out his phone. */
  Desk sits(String login, int width) {
    desk = Desk.of(browser, environment, login, width);
    return desk;
  }
}
