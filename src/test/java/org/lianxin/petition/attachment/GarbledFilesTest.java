package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.foundation.Refusal;

/** However a file is garbled, it is taken or refused; nothing else ever comes of it. */
class GarbledFilesTest {

  private static final int TRIES = 300;

  @TempDir Path folder;

  private final Workbench workbench = new Workbench();
  private final Pictures pictures = new Pictures(workbench);
  private final OfficeFiles officeFiles = new OfficeFiles();
  private final PdfFiles pdfFiles = new PdfFiles(workbench);
  private final FileKinds kinds = new FileKinds();

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("a.jpg", Samples.photograph(6, 40, 30)),
        Arguments.of("a.png", Samples.picture("png", 40, 30)),
        Arguments.of("a.docx", Samples.docx("word/media/a.png", Samples.DOT)),
        Arguments.of("a.xlsx", Samples.xlsx()),
        Arguments.of(
            "a.pdf",
            Samples.pdf(Samples.pdfPackedObjects("<< /Type /Page >>"), Samples.pdfObject("<<>>"))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void itIsTakenOrRefused(String name, byte[] whole) {
    var random = new Random(name.hashCode());
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (var i = 0; i < TRIES; i++) {
            assertThat(outcome(name, garbled(whole, random))).isIn("taken", "refused");
          }
        });
  }

  private static byte[] garbled(byte[] whole, Random random) {
    var file =
        random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    for (var i = random.nextInt(12); i >= 0 && file.length > 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return file;
  }

  private String outcome(String name, byte[] content) throws Exception {
    var file = Files.write(folder.resolve("sent"), content);
    try {
      var kind = kinds.require(name, file);
      switch (kind) {
        case JPEG, PNG -> pictures.remake(kind, file, folder.resolve("remade"));
        case PDF -> pdfFiles.require(file);
        default -> officeFiles.require(kind, file);
      }
      return "taken";
    } catch (Refusal refused) {
      return "refused";
    }
  }
}
