package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Browser;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What somebody meets who opens the address of the program in a browser. */
@DatabaseTest
class WelcomePageTest {

  private static Browser browser;

  @Autowired Callers callers;
  @Autowired Environment environment;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterEach
  void closePages() {
    browser.clear();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390, 360})
  void theFirstPageSaysWhatThisIsAndLeadsToTheInterface(int width) {
    var page = browser.page(width, 900);
    page.navigate(address("/"));
    assertThat(page.title()).contains("连心桥");
    assertThat(page.locator("a[href*='swagger-ui']").count()).isPositive();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/welcome-" + width + ".png")));
    browser.assertSound(page);
  }

  @Test
  void aPublishedNoticeIsRead() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    var page = browser.page(1440, 900);
    page.navigate(address("/"));
    page.locator(".news a").first().waitFor();
    browser.assertSound(page);
    page.navigate(address("/notices/" + path.notice()));
    page.getByText("本村一宗宅基地界址争议").first().waitFor();
    browser.assertSound(page);
  }

  @Test
  void theInterfaceIsDescribedInTheBrowser() {
    var page = browser.page(1440, 900);
    page.navigate(address("/swagger-ui.html"));
    page.getByText("/api/work-items/{id}/complete").first().waitFor();
    page.getByText("/api/work-items/{id}/complete").first().click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    browser.assertQuiet();
  }

  private String address(String path) {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
  }
}
