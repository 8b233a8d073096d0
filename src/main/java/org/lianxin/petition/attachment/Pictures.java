package org.lianxin.petition.attachment;

import static java.awt.color.ColorSpace.TYPE_GRAY;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.PictureTooLarge;
import org.lianxin.petition.attachment.Workbench.Work;
import org.springframework.stereotype.Component;

/**
 * Makes every picture anew from its pixels: what else was in the file, the place where it was taken
 * and whatever hid behind the picture, does not come along (domain.md §3.10).
 */
@Component
class Pictures {

  /** Millions of pixels of the largest picture taken. */
  private static final int LARGEST = 50;

  /** Millions of pixels of the largest picture kept as fine as it came. */
  private static final int FINE = 25;

  private static final long MILLION = 1_000_000;
  private static final float JPEG_QUALITY = 0.85f;

  private final Workbench workbench;

  Pictures(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Writes the picture anew, upright.
   *
   * @throws PictureTooLarge by what its first bytes say, before any pixel is read
   * @throws BrokenFile if it cannot be read
   * @throws IOException if it cannot be written
   */
  void remake(FileKind kind, Path from, Path to) throws IOException {
    try (var in = ImageIO.createImageInputStream(from.toFile())) {
      var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
      try {
        reader.setInput(in, true, true);
        requireSize(reader);
        workbench.run(
            () -> {
              write(kind, upright(read(reader), orientation(from)), to);
              return null;
            });
      } finally {
        reader.dispose();
      }
    }
  }

  private static void requireSize(ImageReader reader) {
    if (pixels(reader) > LARGEST * MILLION) {
      throw new PictureTooLarge(LARGEST);
    }
  }

  private static long pixels(ImageReader reader) {
    return orBroken(() -> (long) reader.getWidth(0) * reader.getHeight(0));
  }

  private static BufferedImage read(ImageReader reader) {
    var how = reader.getDefaultReadParam();
    if (pixels(reader) > FINE * MILLION) {
      how.setSourceSubsampling(2, 2, 0, 0);
    }
    return orBroken(() -> reader.read(0, how));
  }

  /** The readers meet a garbled picture with exceptions of every kind. */
  private static <T> T orBroken(Work<T> reading) {
    try {
      return reading.run();
    } catch (IOException | RuntimeException e) {
      throw new BrokenFile();
    }
  }

  /** 1 to 8 as Exif counts them; 1, upright, where nothing sensible is said. */
  private static int orientation(Path file) {
    try (var in = Files.newInputStream(file)) {
      var exif =
          ImageMetadataReader.readMetadata(in).getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? 1
          : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
      return 1;
    }
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    var w = picture.getWidth();
    var h = picture.getHeight();
    var turned = orientation >= 5 && orientation <= 8;
    var transform =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    var colors = picture.getColorModel().getColorSpace();
    if (transform.isIdentity() && (colors.isCS_sRGB() || colors.getType() == TYPE_GRAY)) {
      return picture;
    }
    var result = new BufferedImage(turned ? h : w, turned ? w : h, plainType(picture));
    Graphics2D brush = result.createGraphics();
    brush.drawImage(picture, transform, null);
    brush.dispose();
    return result;
  }

  private static int plainType(BufferedImage picture) {
    if (picture.getColorModel().hasAlpha()) {
      return BufferedImage.TYPE_4BYTE_ABGR;
    }
    return picture.getColorModel().getNumComponents() == 1
        ? BufferedImage.TYPE_BYTE_GRAY
        : BufferedImage.TYPE_3BYTE_BGR;
  }

  private static void write(FileKind kind, BufferedImage picture, Path to) throws IOException {
    var writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
    try (var out = ImageIO.createImageOutputStream(to.toFile())) {
      var how = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
