package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium as it is installed on the machine. Where there is none a test is skipped, but in CI that
 * is a failure.
 */
public final class Browser implements AutoCloseable {

  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> faults = new ArrayList<>();

  private Browser(Path program) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
  }

  /** The machine's Chromium. */
  public static Browser open() {
    var found = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI has no browser: none of " + PLACES);
    }
    Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine");
    return new Browser(found.get());
  }

  /** A page of that width, in Chinese; what it complains of in its console is written down. */
  public Page page(int width, int height) {
    return page(width, height, true);
  }

  /** The same for whoever has switched JavaScript off. */
  public Page pageWithoutScript(int width, int height) {
    return page(width, height, false);
  }

  private Page page(int width, int height, boolean script) {
    var context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onRequest(
        request -> {
          if (!request.url().matches("(http://localhost:|blob:|data:).*")) {
            faults.add("asked another host: " + request.url());
          }
        });
    return page;
  }

  /** What the console says of a refusal that the test itself asked for is no fault. */
  public void forgive(String... words) {
    faults.removeIf(fault -> Stream.of(words).anyMatch(fault::contains));
  }

  /** Nothing failed in any page, and nothing was refused by the policy of what may be loaded. */
  public void assertQuiet() {
    assertThat(faults).isEmpty();
  }

  /** Nothing failed in any page, and nobody is shut out of this one (WCAG 2.1 AA). */
  public void assertSound(Page page) {
    assertQuiet();
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations();
    assertThat(violations).extracting("id").isEmpty();
    assertFits(page);
  }

  /**
   * Nothing failed, and nothing runs over the side. What looks for more needs JavaScript itself.
   */
  public void assertFits(Page page) {
    assertQuiet();
    var sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways).as("pixels to scroll sideways").isEqualTo(0);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
