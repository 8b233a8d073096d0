package org.lianxin.portal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Browser;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.ProgramTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every page of the public on a phone of 360 pixels and on a screen, with and without JavaScript:
 * shuts nobody out, runs over no side, asks no other host, weighs little.
 */
@ProgramTest
class PortalTest {

  private static final Logger log = LoggerFactory.getLogger(PortalTest.class);
  private static final int[] WIDTHS = {1440, 360};

  /** design.md §8. */
  private static final int MOST_BYTES = 100_000;

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
  @ValueSource(
      strings = {
        "/",
        "/track",
        "/lodge",
        "/lodge/write",
        "/lodge/station",
        "/stations",
        "/stations/ST-XZ",
        "/stations/ST-XZ/card",
        "/notices",
        "/notices/board?village=990101001201",
        "/figures",
        "/guide",
        "/guide/privacy",
        "/guide/accessibility"
      })
  void isSoundWithAndWithoutScript(String path) {
    for (var script : new boolean[] {true, false}) {
      var page = open(WIDTHS[0], script, path);
      sound(page, name(path), script);
    }
  }

  @Test
  void aPageThatIsNotThereIsSoundToo() {
    var page = open(WIDTHS[0], true, "/notices/none");
    browser.forgive("404");
    sound(page, "not-found", true);
  }

  @Test
  void aNoticeIsReadAndPrintedAsAPoster() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    path.does("registrar", "draftPublicity", Cases.notice("2026-04-07", "2026-04-21"));
    path.does("publicist", "reviewPublicity", "decision", "PUBLISH");
    for (var script : new boolean[] {true, false}) {
      // The newest stand on the first page, whosever they are; this one is found by its own id.
      var page = open(WIDTHS[0], script, "/");
      page.locator(".news a").first().waitFor();
      page.navigate(address("/notices/" + path.notice()));
      assertThat(page.locator(".notice .prose")).containsText("界址争议");
      sound(page, "notice", script);
      page.locator("a[href$=poster]").click();
      page.locator(".poster").waitFor();
      sound(page, "poster", script);
      // Printed before its code is blown up to be read.
      assertThat(pagesOnPaper(page)).as("one sheet").isEqualTo(1);
      assertThat(decoded(page.locator(".poster svg")) + "/poster").isEqualTo(page.url());
    }
  }

  @Test
  void noPageWeighsMoreThanItsBudget() {
    var path = new Cases(callers).registered();
    var weights = new LinkedHashMap<String, Long>();
    for (var address :
        new String[] {
          "/",
          "/track",
          "/lodge/write",
          "/stations",
          "/stations/ST-XZ",
          "/stations/ST-XZ/card",
          "/notices",
          "/notices/board?village=990101001201",
          "/figures",
          "/guide"
        }) {
      weights.put(address, weight(address, null));
    }
    weights.put("progress", weight("/track", path));
    log.info("the pages of the public with all their files, gzip: {}", weights);
    assertThat(weights.values()).allMatch(bytes -> bytes <= MOST_BYTES);
  }

  /** Sealed by the hash: neither number nor code is ever in an address that a server sees. */
  @Test
  void theReceiptsCodeOpensTheCase() {
    var page = open(360, true, "/lodge/write");
    write(page);
    page.locator("button[type=submit]").click();
    page.locator("#query-code").waitFor();
    assertThat(pagesOnPaper(page)).as("one sheet").isEqualTo(1);
    sound(page, "receipt", true);
    var text = decoded(page.locator("#qr"));
    var number = page.locator("#case-no").textContent();
    var code = page.locator("#query-code").textContent();
    assertThat(text).endsWith("/track#no=" + number + "&code=" + code);
    var scanned = browser.page(360, 800);
    scanned.navigate(text);
    scanned.locator(".state").waitFor();
    assertThat(scanned.url()).endsWith("/track");
    sound(scanned, "progress", true);
  }

  @Test
  void withoutScriptAPetitionIsWrittenAndFollowed() {
    var page = open(360, false, "/lodge/write");
    // Whether something stands still cannot be asked where no script runs: so not with the mouse.
    page.locator("button[type=submit]").press("Enter");
    assertThat(page.locator("#trouble")).isVisible();
    browser.forgive("422");
    sound(page, "write-refused", false);
    write(page);
    page.locator("button[type=submit]").press("Enter");
    page.locator("#query-code").waitFor();
    sound(page, "receipt", false);
    page.locator(".after form button").press("Enter");
    page.locator(".state").waitFor();
    sound(page, "progress", false);
    page.locator("button:has-text('补充情况')").press("Enter");
    page.locator("#text").fill("补充说明一下。");
    sound(page, "supplement", false);
    page.locator("main .form button[type=submit]").press("Enter");
    assertThat(page.locator(".thanks")).containsText("补充的内容已经收到");
  }

  /** On a small telephone, without script as well: a plain form that sends files. */
  @Test
  void photographsAreSentWithAPetition() {
    for (var script : new boolean[] {true, false}) {
      var page = open(360, script, "/lodge/write");
      write(page);
      page.locator("#pictures")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload("IMG_1.png", "image/png", picture()),
                new FilePayload("IMG_2.png", "image/png", picture())
              });
      sound(page, "write-pictures", script);
      page.locator("button[type=submit]").press("Enter");
      page.locator("#query-code").waitFor();
      var number = page.locator("#case-no").textContent();
      var files = callers.as("officer").get("/api/cases/" + number + "/attachments").is(200);
      assertThat(files.body().toString()).contains("照片1.png", "照片2.png");
    }
  }

  @Test
  void tooManyPhotographsAreSaidBeforeTheyAreSent() {
    var page = open(360, true, "/lodge/write");
    write(page);
    var seven = new FilePayload[7];
    java.util.Arrays.fill(seven, new FilePayload("IMG_1.png", "image/png", picture()));
    page.locator("#pictures").setInputFiles(seven);
    assertThat(page.locator("#pictures-error")).containsText("照片最多 6 张");
    page.locator("button[type=submit]").press("Enter");
    assertThat(page.locator("#pictures")).isFocused();
    assertThat(page.url()).endsWith("/lodge/write");
    sound(page, "write-too-many-pictures", true);
  }

  private static byte[] picture() {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The code of a letter has no query code in it: who scans it types the code. */
  @Test
  void theCodeOfALetterFillsInTheNumberAndAsksForTheQueryCode() {
    var path = new Cases(callers).registered();
    var page = open(360, true, "/track#no=" + path.caseNo);
    assertThat(page.locator("#caseNo")).hasValue(path.caseNo);
    assertThat(page.locator("#queryCode")).isFocused();
    assertThat(page.url()).endsWith("/track");
    page.locator("#queryCode").fill(path.queryCode);
    page.locator("main button[type=submit]").click();
    page.locator(".state").waitFor();
  }

  @Test
  void whatAPetitionerDoesInHisCaseIsSound() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    var page = tracked(path, 360);
    sound(page, "progress-delivered", true);
    for (var action : new String[] {"请求复查、复核", "查阅、更正个人信息", "同意或者撤回同意"}) {
      var one = tracked(path, 360);
      var button = one.locator("button.act:has-text('" + action + "')");
      if (button.count() > 0) {
        button.click();
        one.locator("h1:has-text('" + action + "')").waitFor();
        sound(one, "act-" + action.hashCode(), true);
      }
    }
    page.locator("label.score:has-text('满意')").first().click();
    page.locator(".scores").nth(1).locator("label.score").first().click();
    page.locator("button:has-text('提交评价')").click();
    assertThat(page.locator(".thanks")).containsText("您的评价已经收到");
    var other = tracked(new Cases(callers).registered(), 360);
    other.locator("button.act:has-text('撤回信访事项')").click();
    sound(other, "act-withdraw", true);
  }

  @Test
  void aWrongCodeSaysWhatToDo() {
    var page = open(360, true, "/track");
    page.locator("#caseNo").fill("ST-XZ-2026-999998");
    page.locator("#queryCode").fill("ABCDEFGHJK");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("#trouble")).isFocused();
    browser.forgive("404");
    sound(page, "track-wrong", true);
  }

  @Test
  void aCaseIsFollowedWithTheKeyboardAlone() {
    var path = new Cases(callers).registered();
    var page = open(1440, true, "/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    tabTo(page, "a.tile[href='/track']");
    page.keyboard().press("Enter");
    page.waitForURL("**/track");
    tabTo(page, "#caseNo");
    page.keyboard().type(path.caseNo);
    tabTo(page, "#queryCode");
    page.keyboard().type(path.queryCode.toLowerCase(java.util.Locale.ROOT));
    page.keyboard().press("Enter");
    page.locator(".state").waitFor();
    tabTo(page, "button.act");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("补充情况");
  }

  @Test
  void largePrintIsKeptOnTheDevice() {
    var page = open(360, true, "/");
    page.locator("button[data-large]").click();
    page.navigate(address("/guide"));
    assertThat(page.locator("html")).hasAttribute("data-large", "");
    sound(page, "guide-large", true);
  }

  @Test
  void whatWasTypedIsThereAgainUntilItIsSent() {
    var page = open(360, true, "/lodge/station");
    page.locator("#statement").fill("写到一半");
    page.navigate(address("/guide"));
    page.navigate(address("/lodge/station"));
    assertThat(page.locator("#statement")).hasValue("写到一半");
    assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("写到一半");
  }

  private void tabTo(Page page, String selector) {
    var wanted = page.locator(selector).first();
    for (var i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached with the keyboard");
  }

  private static void write(Page page) {
    page.locator("input[name=purpose][value=CLAIM]").check();
    page.locator("#issueVillageCode").selectOption("990101001201");
    page.locator("#title").fill("村口排水沟堵塞");
    page.locator("#statement").fill("排水沟堵了两年，雨天进水。");
    page.locator("#requests").fill("清淤\n赔偿损失");
    page.locator("#factsAndReasons").fill("去年七月两次进水，有照片。");
    page.locator("#petitionerName").fill("欧阳测试");
    page.locator("#petitionerAddress").fill("下庄村三组");
  }

  private Page tracked(Cases.Path path, int width) {
    var page = open(width, true, "/track");
    page.locator("#caseNo").fill(path.caseNo);
    page.locator("#queryCode").fill(path.queryCode);
    page.locator("main button[type=submit]").click();
    page.locator(".state").waitFor();
    return page;
  }

  private Page open(int width, boolean script, String path) {
    var page = script ? browser.page(width, 900) : browser.pageWithoutScript(width, 900);
    page.navigate(address(path));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
  }

  private static String name(String path) {
    return path.equals("/") ? "home" : path.substring(1).replaceAll("[^a-zA-Z]+", "-");
  }

  private static void sound(Page page, String name, boolean script) {
    page.waitForLoadState(LoadState.LOAD);
    for (var width : WIDTHS) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target/screenshots/portal-"
                          + name
                          + (script ? "-" : "-plain-")
                          + width
                          + ".png")));
      if (script) {
        browser.assertSound(page);
      } else {
        browser.assertFits(page);
      }
    }
  }

  /** How many sheets of A4 it takes. */
  private static int pagesOnPaper(Page page) {
    var options = new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4");
    try (var printed = Loader.loadPDF(page.pdf(options))) {
      return printed.getNumberOfPages();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Read as a telephone's camera would that is held near enough. */
  private static String decoded(Locator drawing) {
    drawing.evaluate("code => code.style.width = code.style.height = '600px'");
    try {
      var image = ImageIO.read(new ByteArrayInputStream(drawing.screenshot()));
      var pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (Exception unreadable) {
      throw new AssertionError("nobody can scan this", unreadable);
    }
  }

  private long weight(String path, Cases.Path tracked) {
    var page = browser.page(360, 800);
    var bodies = new LinkedHashMap<String, byte[]>();
    page.onRequestFinished(request -> bodies.put(request.url(), request.response().body()));
    page.navigate(address(path));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (tracked != null) {
      page.locator("#caseNo").fill(tracked.caseNo);
      page.locator("#queryCode").fill(tracked.queryCode);
      page.locator("main button[type=submit]").click();
      page.locator(".state").waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(bodies.keySet()).anyMatch(url -> URI.create(url).getPath().endsWith(".css"));
    return bodies.values().stream().mapToLong(PortalTest::gzipped).sum();
  }

  private static long gzipped(byte[] body) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.size();
  }
}
