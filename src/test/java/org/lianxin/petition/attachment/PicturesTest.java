package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.PictureTooLarge;

/** Nothing of a picture is kept but the picture; domain.md §3.10. */
class PicturesTest {

  private static final int W = 64;
  private static final int H = 32;

  @TempDir Path folder;

  private final Pictures pictures = new Pictures(new Workbench());

  @Test
  void wherePhotographsWereTakenIsForgotten() throws Exception {
    var taken = Samples.photograph(1, W, H);
    assertThat(placeOf(taken)).isEqualTo("27.5 107.25");
    assertThat(placeOf(remade(FileKind.JPEG, taken))).isEqualTo("nowhere");
  }

  /** The red half lies where whoever took the picture saw it. */
  @ParameterizedTest
  @CsvSource({
    "1, TOP",
    "2, TOP",
    "3, BOTTOM",
    "4, BOTTOM",
    "5, LEFT",
    "6, RIGHT",
    "7, RIGHT",
    "8, LEFT"
  })
  void aPictureIsUprightWithoutBeingToldSo(int orientation, String red) throws Exception {
    var seen = read(remade(FileKind.JPEG, Samples.photograph(orientation, W, H)));
    var turned = orientation > 4;
    assertThat(seen.getWidth()).isEqualTo(turned ? H : W);
    assertThat(seen.getHeight()).isEqualTo(turned ? W : H);
    var w = seen.getWidth();
    var h = seen.getHeight();
    var reddest =
        switch (red) {
          case "TOP" -> seen.getRGB(w / 2, h / 8);
          case "BOTTOM" -> seen.getRGB(w / 2, h - h / 8);
          case "LEFT" -> seen.getRGB(w / 8, h / 2);
          default -> seen.getRGB(w - w / 8, h / 2);
        };
    assertThat(new Color(reddest).getRed()).isGreaterThan(200);
    assertThat(new Color(reddest).getBlue()).isLessThan(80);
  }

  @Test
  void whatHidesBehindOrWithinAPictureDoesNotComeAlong() throws Exception {
    var program = "MZ this program cannot be run";
    var behind = Samples.joined(Samples.picture("jpg", W, H), Samples.utf8(program));
    assertThat(text(remade(FileKind.JPEG, behind))).doesNotContain(program);
    var within = Samples.pngWith(Samples.chunk("tEXt", Samples.utf8("Comment\0" + program)));
    assertThat(text(within)).contains(program);
    assertThat(text(remade(FileKind.PNG, within))).doesNotContain(program);
    var archive = Samples.joined(Samples.DOT, Samples.docx());
    assertThat(text(remade(FileKind.PNG, archive))).doesNotContain("PK\3\4");
  }

  @Test
  void aPictureOfMorePixelsThanAnyCameraMakesIsRefusedByItsFirstBytes() throws Exception {
    var bomb = Samples.pngOfSize(60_000, 60_000);
    assertThat(bomb).hasSizeLessThan(200);
    assertThatThrownBy(() -> remade(FileKind.PNG, bomb)).isInstanceOf(PictureTooLarge.class);
    // So it is the pixels that are not read: with room for them this one takes 30 GB.
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (var i = 0; i < 200; i++) {
            assertThatThrownBy(() -> remade(FileKind.PNG, bomb))
                .isInstanceOf(PictureTooLarge.class);
          }
        });
  }

  /** Text chunks are packed too; nobody reads them. */
  @Test
  @Timeout(20)
  void aTextThatUnpacksWithoutEndIsNotUnpacked() throws Exception {
    var endless = Samples.joined(Samples.utf8("a\0\0"), Samples.packed(new byte[300_000_000]));
    var bomb = Samples.pngWith(Samples.chunk("zTXt", endless));
    assertThat(read(remade(FileKind.PNG, bomb)).getWidth()).isEqualTo(8);
  }

  /** A scanned letter stays as it was, and as small. */
  @ParameterizedTest
  @CsvSource({"JPEG, jpg", "PNG, png"})
  void aGrayPictureStaysAsGrayAsItWas(FileKind kind, String format) throws Exception {
    var gray = new BufferedImage(W, H, BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster()
        .setSamples(0, 0, W, H, 0, IntStream.generate(() -> 100).limit(W * H).toArray());
    var sent = new ByteArrayOutputStream();
    ImageIO.write(gray, format, sent);
    var seen = read(remade(kind, sent.toByteArray())).getRaster();
    assertThat(seen.getNumBands()).isEqualTo(1);
    assertThat(seen.getSample(W / 2, H / 2, 0)).isBetween(98, 102);
  }

  @Test
  void aLargePictureIsKeptAtHalfItsFineness() throws Exception {
    var large = Samples.picture("jpg", 6000, 5000);
    var seen = read(remade(FileKind.JPEG, large));
    assertThat(seen.getWidth()).isEqualTo(3000);
    assertThat(seen.getHeight()).isEqualTo(2500);
  }

  @Test
  void whatIsNoPictureAfterItsFirstBytesIsRefused() {
    var jpeg = Samples.picture("jpg", W, H);
    assertThatThrownBy(() -> remade(FileKind.JPEG, Arrays.copyOf(jpeg, 12)))
        .isInstanceOf(BrokenFile.class);
    assertThatThrownBy(() -> remade(FileKind.PNG, Samples.pngOfSize(100, 100_000)))
        .isInstanceOf(BrokenFile.class);
    var garbage = Samples.joined(Arrays.copyOf(Samples.DOT, 20), Samples.WEB_PAGE);
    assertThatThrownBy(() -> remade(FileKind.PNG, garbage)).isInstanceOf(BrokenFile.class);
  }

  private byte[] remade(FileKind kind, byte[] sent) throws Exception {
    var from = Files.write(folder.resolve("sent"), sent);
    var to = folder.resolve("remade");
    Files.deleteIfExists(to);
    pictures.remake(kind, from, to);
    return Files.readAllBytes(to);
  }

  private static String placeOf(byte[] picture) throws Exception {
    var found =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
            .getFirstDirectoryOfType(GpsDirectory.class);
    return found == null || found.getGeoLocation() == null
        ? "nowhere"
        : found.getGeoLocation().getLatitude() + " " + found.getGeoLocation().getLongitude();
  }

  private static BufferedImage read(byte[] picture) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
