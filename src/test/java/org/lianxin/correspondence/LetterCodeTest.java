package org.lianxin.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The code on a document is read from the page, and holds no more than the number of the case. */
class LetterCodeTest {

  private static final String LINK = "https://xf.example.cn/track#no=DZ-990101-2026-000123";
  private static final LetterSettings SETTINGS = new LetterSettings(Map.of(), null, 1);
  private static final String PAGE = "<div><h1>题目</h1><p>" + "很长的一段。".repeat(300) + "</p></div>";

  @Test
  void theCodeIsReadFromTheFirstPageOfThePdfAndTakesNoRoomFromTheText() throws Exception {
    Pages.needFonts();
    var writer = new PdfWriter(new LetterFonts(SETTINGS), SETTINGS);
    var with = writer.write(PAGE, Look.official(false).leadingTo(LINK));
    try (var document = Loader.loadPDF(with)) {
      assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 150))).isEqualTo(LINK);
      assertThat(document.getPage(1).getResources().getXObjectNames()).isEmpty();
    }
    assertThat(Pages.count(with)).isEqualTo(Pages.count(writer.write(PAGE, Look.official(false))));
  }

  @Test
  void theCodeIsAPictureInTheHeadOfTheFirstPageOfTheDocx() throws Exception {
    var docx = new DocxWriter().write(PAGE, Look.official(true).leadingTo(LINK));
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getAllPackagePictures()).hasSize(1);
      assertThat(read(picture(document.getAllPackagePictures().get(0).getData()))).isEqualTo(LINK);
      assertThat(document.getHeaderList()).hasSize(1);
      assertThat(document.getHeaderList().get(0).getAllPictures()).hasSize(1);
    }
    // The first page has a foot of its own, and that says its number too.
    assertThat(Pages.ofDocx(docx)).containsPattern("(第PAGE页共NUMPAGES页.*){2}|(第页共页.*){2}");
  }

  @Test
  void whereThisProgramIsAndTheNumberOfTheCaseIsAllThatIsInIt() {
    var addresses = new LetterAddresses("https://xf.example.cn/");
    var number = "DZ-990101-2026-000123";
    assertThat(addresses.of(Kind.OPINION, number)).contains(LINK);
    assertThat(addresses.of(Kind.RECEIPT, number)).contains(LINK);
    assertThat(addresses.of(Kind.INSTRUCTION, number))
        .contains("https://xf.example.cn/desk/cases/" + number);
    assertThat(addresses.of(Kind.TRANSFER, number)).isEmpty();
    // Without an address and outside a call nobody knows where this is.
    assertThat(new LetterAddresses("").of(Kind.OPINION, number)).isEmpty();
  }

  private static BufferedImage picture(byte[] png) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static String read(BufferedImage image) throws Exception {
    var width = image.getWidth();
    var height = image.getHeight();
    var points = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, points);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
