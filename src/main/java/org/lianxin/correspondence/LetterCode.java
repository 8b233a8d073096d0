package org.lianxin.correspondence;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The code on a document, to be scanned: a picture in two colours, a few hundred bytes. */
final class LetterCode {

  /** What is printed beneath it. */
  static final String CAPTION = "扫码查询";

  /** Four quiet modules around it; ISO/IEC 18004. */
  private static final int QUIET = 4;

  /** Enough that no printer blurs the edge of a module. */
  private static final int DOTS = 8;

  private LetterCode() {}

  /** The address as a PNG. */
  static byte[] png(String address) {
    var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    var size = (code.size + 2 * QUIET) * DOTS;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (var y = 0; y < size; y++) {
      for (var x = 0; x < size; x++) {
        var dark = code.getModule(x / DOTS - QUIET, y / DOTS - QUIET);
        picture.setRGB(x, y, dark ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
