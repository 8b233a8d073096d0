package org.lianxin.portal.page;

import io.nayuki.qrcodegen.QrCode;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A code to scan, as one path of a drawing.
 *
 * @param size modules in a row, the quiet ones at the edge included
 */
record Qr(int size, String path) {

  /** Four quiet modules around it; ISO/IEC 18004. */
  private static final int QUIET = 4;

  /** To a page of ours, by the name under which whoever prints it has reached us. */
  static Qr to(String path) {
    return of(ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path);
  }

  static Qr of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new Qr(code.size + 2 * QUIET, path.toString());
  }
}
