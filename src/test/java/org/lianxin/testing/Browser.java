package org.lianxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium as it is installed on the machine. Where there is none a test is skipped, but in CI that
 * is a failure. What is waited for comes at once or, on a busy machine, late: only what never comes
 * fails a test, so there is one patience for everything.
 */
public final class Browser implements AutoCloseable {

  private static final double PATIENCE_MS = 60_000;

  /** A page that is still taking shape is looked at again; one that stays wrong is wrong. */
  private static final double SETTLED_WITHIN_MS = 20_000;

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
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> forgiven = new ArrayList<>();

  private Browser(Path program) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(QUIET)
                    .setTimeout(2 * PATIENCE_MS));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
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
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.add(context);
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

  /**
   * What the console says of a refusal that the test itself asked for is no fault, whenever in the
   * test it comes.
   */
  public void forgive(String... words) {
    forgiven.addAll(List.of(words));
  }

  /** Nothing failed in any page, and nothing was refused by the policy of what may be loaded. */
  public void assertQuiet() {
    assertThat(faults.stream().filter(fault -> forgiven.stream().noneMatch(fault::contains)))
        .isEmpty();
  }

  /** Nothing failed in any page, and nobody is shut out of this one (WCAG 2.1 AA). */
  public void assertSound(Page page) {
    assertThat(settled(page, () -> violations(page), List::isEmpty)).isEmpty();
    assertFits(page);
  }

  /**
   * Nothing failed, and nothing runs over the side. What looks for more needs JavaScript itself.
   */
  public void assertFits(Page page) {
    assertQuiet();
    assertThat(settled(page, () -> sideways(page), pixels -> pixels == 0))
        .as("pixels to scroll sideways")
        .isZero();
  }

  /** What is seen once it is as it should be, or what it still is when patience ends. */
  private static <T> T settled(Page page, Supplier<T> look, Predicate<T> wanted) {
    var seen = new ArrayList<T>();
    try {
      page.waitForCondition(
          () -> seen.add(look.get()) && wanted.test(seen.get(seen.size() - 1)),
          new Page.WaitForConditionOptions().setTimeout(SETTLED_WITHIN_MS));
    } catch (TimeoutError stillWrong) {
      return look.get();
    }
    return seen.get(seen.size() - 1);
  }

  /** What shuts somebody out, by the names of the rules (WCAG 2.1 AA). */
  static List<String> violations(Page page) {
    var onlyWhatIsWrong = new AxeRunOptions();
    onlyWhatIsWrong.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
            .options(onlyWhatIsWrong)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(Rule::getId)
            .toList();
  }

  private static int sideways(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** What the browser did meanwhile, as Chromium traces it. */
  public byte[] traced(Page page, List<String> categories, Runnable act) {
    browser.startTracing(
        page, new com.microsoft.playwright.Browser.StartTracingOptions().setCategories(categories));
    act.run();
    return browser.stopTracing();
  }

  /** Everybody goes home, and what one test saw is none of the next one's business. */
  public void clear() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    faults.clear();
    forgiven.clear();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
