package org.lianxin.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.testing.Browser;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What the petitioner takes home on paper: the pages of the public as a browser prints them on A4.
 * They are left as pictures, to be looked at.
 */
@ProgramTest
class PrintTest {

  private static final Path PICTURES = Path.of("target/screenshots");

  /** Points; 210 × 297 mm. */
  private static final double[] A4 = {595, 842};

  private static Browser browser;

  @Autowired Callers callers;
  @Autowired Environment environment;

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

  /** As printed from a phone, from a screen, and by whoever keeps the letters large. */
  @ParameterizedTest
  @ValueSource(strings = {"360", "1440", "large"})
  void theReceiptIsOneSheetWithNumberQueryCodeAndCode(String how) {
    var page = open(how.equals("1440") ? 1440 : 360, "/lodge/write");
    if (how.equals("large")) {
      page.locator("button[data-large]").click();
    }
    write(page);
    page.locator("button[type=submit]").click();
    page.locator("#query-code").waitFor();
    var number = page.locator("#case-no").textContent();
    var code = page.locator("#query-code").textContent();
    var paper = printed(page, "receipt-" + how);
    assertThat(paper.pages).hasSize(1);
    assertThat(paper.text)
        .contains("收件回执", number, code, "村口排水沟堵塞", "不要把查询码告诉别人", "镇信访办", "网上查询的地址：http")
        .doesNotContain("打印回执", "找工作站", "遇到危险");
    assertThat(decoded(paper.pages.get(0))).endsWith("/track#no=" + number + "&code=" + code);
  }

  @Test
  void howTheCaseStandsIsPrintedWithItsLettersAndRightsAndWithoutButtons() {
    var path = new Cases(callers).registered().dispatched().noticed().signedFor("land");
    path.handled().checked().issued().delivered();
    var page = open(360, "/track");
    page.locator("#caseNo").fill(path.caseNo);
    page.locator("#queryCode").fill(path.queryCode);
    page.locator("main button[type=submit]").click();
    page.locator(".state").waitFor();
    var paper = printed(page, "progress");
    assertThat(paper.pages).hasSize(1);
    assertThat(paper.text)
        .contains(path.caseNo, "信访事项受理告知书", "信访事项处理意见书", "您可以请求复查", "最后一天")
        .doesNotContain("下载", "大字版", "打印本页", "提交评价", path.queryCode);
  }

  @Test
  void theCardsOfAStationAreOneSheetToBeCut() {
    var page = open(360, "/stations/ST-XZ/card");
    var paper = printed(page, "card");
    assertThat(paper.pages).hasSize(1);
    assertThat(paper.text.split("说一次，全程代办", -1)).as("eight cards").hasSize(9);
    assertThat(decoded(paper.pages.get(0))).endsWith("/stations/ST-XZ");
  }

  private record Paper(String text, List<BufferedImage> pages) {}

  private static Paper printed(Page page, String name) {
    var bytes = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (var document = Loader.loadPDF(bytes)) {
      Files.createDirectories(PICTURES);
      var pages = new ArrayList<BufferedImage>();
      for (var i = 0; i < document.getNumberOfPages(); i++) {
        var box = document.getPage(i).getMediaBox();
        assertThat(new double[] {box.getWidth(), box.getHeight()})
            .containsExactly(A4, org.assertj.core.api.Assertions.withPrecision(1.5));
        pages.add(new PDFRenderer(document).renderImageWithDPI(i, 150));
        var picture = PICTURES.resolve("print-" + name + "-" + i + ".png").toFile();
        ImageIO.write(pages.get(i), "png", picture);
      }
      return new Paper(new PDFTextStripper().getText(document).replaceAll("\\s", ""), pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a telephone reads it off the sheet. */
  private static String decoded(BufferedImage sheet) {
    var width = sheet.getWidth();
    var height = sheet.getHeight();
    var pixels = sheet.getRGB(0, 0, width, height, null, 0, width);
    var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return new GenericMultipleBarcodeReader(new QRCodeReader())
          .decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
    } catch (NotFoundException unreadable) {
      throw new AssertionError("nobody can scan this", unreadable);
    }
  }

  private Page open(int width, String path) {
    var page = browser.page(width, 900);
    page.navigate(
        "http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    return page;
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
}
