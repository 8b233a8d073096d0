package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;

/** The white list of domain.md §3.10, told from the bytes. */
class FileKindsTest {

  @TempDir Path folder;

  private final FileKinds kinds = new FileKinds();

  static Stream<Arguments> allowed() {
    return Stream.of(
        Arguments.of("a.pdf", Samples.pdf(), FileKind.PDF),
        Arguments.of("a.jpg", Samples.picture("jpg", 4, 4), FileKind.JPEG),
        Arguments.of("a.JPEG", Samples.photograph(6, 4, 4), FileKind.JPEG),
        Arguments.of("a.png", Samples.DOT, FileKind.PNG),
        Arguments.of("a.docx", Samples.docx(), FileKind.DOCX),
        Arguments.of("a.xlsx", Samples.xlsx(), FileKind.XLSX),
        Arguments.of("a.mp3", Samples.mp3(), FileKind.MP3),
        Arguments.of("a.m4a", Samples.mp4("M4A "), FileKind.M4A),
        Arguments.of("a.m4a", Samples.mp4("mp42"), FileKind.M4A),
        Arguments.of("a.mp4", Samples.mp4("mp42"), FileKind.MP4),
        Arguments.of("a.mp4", Samples.mp4("isom"), FileKind.MP4));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void theEightKindsAreTaken(String name, byte[] content, FileKind kind) throws Exception {
    assertThat(kinds.require(name, file(content))).isEqualTo(kind);
  }

  static Stream<Arguments> disguised() {
    var svg = Samples.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    var gif = Samples.utf8("GIF89a/*\1\0*/=0;alert(1)");
    return Stream.of(
        Arguments.of("a.jpg", Samples.DOT),
        Arguments.of("a.png", Samples.picture("jpg", 4, 4)),
        Arguments.of("a.png", Samples.WEB_PAGE),
        Arguments.of("a.pdf", Samples.WEB_PAGE),
        Arguments.of("a.pdf", Samples.DOT),
        Arguments.of("a.png", svg),
        Arguments.of("a.png", gif),
        Arguments.of("a.jpg", Samples.joined(Samples.utf8("MZ"), new byte[200])),
        Arguments.of("a.docx", Samples.pdf()),
        Arguments.of("a.mp3", Samples.mp4("mp42")),
        Arguments.of("a.mp4", Samples.mp4("M4A ")),
        Arguments.of("a.mp4", Samples.mp4("qt  ")),
        Arguments.of("a.jpg", Samples.mp4("heic")),
        Arguments.of("a.html", Samples.WEB_PAGE),
        Arguments.of("a.svg", svg),
        Arguments.of("a.exe", Samples.DOT),
        Arguments.of("a.docm", Samples.docx()),
        Arguments.of("a.png.exe", Samples.DOT),
        Arguments.of("png", Samples.WEB_PAGE),
        Arguments.of("a.", Samples.DOT),
        Arguments.of("a.pdf", new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("disguised")
  void whateverElseOrUnderAnotherNameIsRefused(String name, byte[] content) throws Exception {
    var file = file(content);
    assertThatThrownBy(() -> kinds.require(name, file)).isInstanceOf(UnfitFile.class);
  }

  private Path file(byte[] content) throws Exception {
    return Files.write(folder.resolve("sent"), content);
  }
}
