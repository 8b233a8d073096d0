package org.lianxin.petition.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, well-meant and not. */
final class Samples {

  /** The smallest picture there is. */
  static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  static final byte[] WEB_PAGE = utf8("<html><script>alert(1)</script></html>");

  static final String MAIN_OF_DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  static final String MAIN_OF_XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** A picture that is red at its top and blue below. */
  static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var brush = image.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width, height / 2);
    brush.setColor(Color.BLUE);
    brush.fillRect(0, height / 2, width, height - height / 2);
    brush.dispose();
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG that says which way up it is and where it was taken. */
  static byte[] photograph(int orientation, int width, int height) {
    var jpeg = picture("jpg", width, height);
    var exif = exif(orientation);
    var segment =
        ByteBuffer.allocate(4 + exif.length)
            .putShort((short) 0xFFE1)
            .putShort((short) (2 + exif.length))
            .put(exif)
            .array();
    return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** Orientation, and 27°30′ north, 107°15′ east; Exif 2.32. */
  private static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(154);
    tiff.put(utf8("Exif\0\0MM")).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8825, 4, 1, 38);
    tiff.putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, 92);
    entry(tiff, 3, 2, 2, 'E' << 24);
    entry(tiff, 4, 5, 3, 116);
    tiff.putInt(0);
    for (var part : new int[] {27, 1, 30, 1, 0, 1, 107, 1, 15, 1, 0, 1}) {
      tiff.putInt(part);
    }
    return Arrays.copyOf(tiff.array(), tiff.position());
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG of a few bytes that says it has so many pixels. */
  static byte[] pngOfSize(int width, int height) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", header.array()),
        chunk("IDAT", packed(new byte[1000])),
        chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String type, byte[] data) {
    var crc = new CRC32();
    crc.update(utf8(type));
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(utf8(type))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A PNG with one more chunk before its end. */
  static byte[] pngWith(byte[] chunk) {
    var png = picture("png", 8, 8);
    return joined(
        Arrays.copyOf(png, png.length - 12),
        chunk,
        Arrays.copyOfRange(png, png.length - 12, png.length));
  }

  static byte[] packed(byte[] plain) {
    try {
      var out = new ByteArrayOutputStream();
      try (var deflating = new DeflaterOutputStream(out, new Deflater(9))) {
        deflating.write(plain);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] docx(Object... moreParts) {
    return office(MAIN_OF_DOCX, "word/document.xml", moreParts);
  }

  static byte[] xlsx(Object... moreParts) {
    return office(MAIN_OF_XLSX, "xl/workbook.xml", moreParts);
  }

  /**
   * An office file.
   *
   * @param moreParts names and contents in turn; a part of the same name is replaced
   */
  static byte[] office(String mainType, String mainPart, Object... moreParts) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", utf8(contentTypes(mainPart, mainType)));
    parts.put("_rels/.rels", utf8(relations("officeDocument", mainPart, "Internal")));
    parts.put(mainPart, utf8("<?xml version=\"1.0\"?><main>界址说明</main>"));
    for (var i = 0; i < moreParts.length; i += 2) {
      var content = moreParts[i + 1];
      parts.put(
          (String) moreParts[i], content instanceof String text ? utf8(text) : (byte[]) content);
    }
    return zip(parts);
  }

  static String contentTypes(String part, String type) {
    return "<?xml version=\"1.0\"?><Types"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/"
        + part
        + "\" ContentType=\""
        + type
        + "\"/></Types>";
  }

  static String relations(String kind, String target, String mode) {
    return "<?xml version=\"1.0\"?><Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\" TargetMode=\""
        + mode
        + "\"/></Relationships>";
  }

  static byte[] zip(Map<String, byte[]> parts) {
    try {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        for (var part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PDF with one more object, as it stands in the file. */
  static byte[] pdf(byte[]... moreObjects) {
    return joined(
        utf8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"),
        utf8("2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"),
        joined(moreObjects),
        utf8("trailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n"));
  }

  static byte[] pdfObject(String body) {
    return utf8("3 0 obj\n" + body + "\nendobj\n");
  }

  /** An object with a stream. */
  static byte[] pdfStream(String dictionary, byte[] data) {
    return joined(
        utf8("3 0 obj\n<< " + dictionary + " /Length " + data.length + " >>\nstream\n"),
        data,
        utf8("\nendstream\nendobj\n"));
  }

  /** Objects that lie packed in a stream, as any modern program writes them. */
  static byte[] pdfPackedObjects(String objects) {
    return pdfStream(
        "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed(utf8("3 0 " + objects)));
  }

  static byte[] mp3() {
    return joined(utf8("ID3"), new byte[] {3, 0, 0, 0, 0, 0, 0}, new byte[2000]);
  }

  static byte[] mp4(String brand) {
    return joined(
        new byte[] {0, 0, 0, 24},
        utf8("ftyp" + brand),
        new byte[] {0, 0, 2, 0},
        utf8(brand + "isom"),
        new byte[2000]);
  }
}
