package org.lianxin.operation.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.operation.backup.BackupKey.NoKey;
import org.lianxin.operation.backup.SealedFile.Spoilt;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/** Backups are encrypted (domain.md §8.5): only the key opens them, and only as they were made. */
class SealedFileTest {

  private static final ApplicationArguments NO_ARGUMENTS = new DefaultApplicationArguments();
  private static final BackupKey KEY =
      new BackupKey("0123456789abcdef".repeat(4), "", NO_ARGUMENTS);
  private static final BackupKey OTHER =
      new BackupKey("0123456789abcdee".repeat(4), "", NO_ARGUMENTS);

  /** Several chunks and a part of one. */
  private static final byte[] CONTENT = "张三反映宅基地边界争议。".repeat(7000).getBytes(UTF_8);

  @TempDir Path folder;
  private byte[] sealed;

  @BeforeEach
  void seal() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var out = SealedFile.write(file, KEY)) {
      out.write(CONTENT);
    }
    sealed = file.toByteArray();
  }

  @Test
  void whatWasWrittenIsReadAgainWithTheKey() throws IOException {
    assertThat(read(sealed, KEY)).isEqualTo(CONTENT);
  }

  @Test
  void nothingOfItLiesOpen() {
    assertThat(new String(sealed, UTF_8)).doesNotContain("张三", "宅基地");
    // Nor is it only packed: the same sentence seven thousand times takes its whole length.
    assertThat(sealed.length).isGreaterThan(CONTENT.length);
  }

  @Test
  void theSameContentNeverLooksTheSame() throws IOException {
    var before = sealed;
    seal();
    assertThat(new String(sealed, ISO_8859_1).substring(100, 200))
        .isNotEqualTo(new String(before, ISO_8859_1).substring(100, 200));
  }

  @Test
  void anotherKeyOpensNothing() {
    spoilt(sealed, OTHER);
  }

  static Stream<Integer> places() {
    // The head and the tail byte by byte, and here and there between: -n counts from the end.
    return IntStream.concat(
            IntStream.concat(IntStream.range(0, 120), IntStream.rangeClosed(-60, -1)),
            IntStream.of(1_000, 65_536, 65_700, 100_001, 131_072, 200_000))
        .boxed();
  }

  @ParameterizedTest
  @MethodSource("places")
  void aChangedByteIsSeenWhereverItIs(int place) {
    var changed = sealed.clone();
    changed[place < 0 ? sealed.length + place : place] ^= 1;
    spoilt(changed, KEY);
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatWasCutOffIsMissed(int place) {
    spoilt(Arrays.copyOf(sealed, place < 0 ? sealed.length + place : place), KEY);
  }

  @Test
  void whatWasAddedIsSeen() {
    spoilt(Arrays.copyOf(sealed, sealed.length + 1), KEY);
  }

  @Test
  void aCopyThatIsNotEncryptedIsNotRead() throws IOException {
    var open = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(open)) {
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(CONTENT);
    }
    spoilt(open.toByteArray(), KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0123", "not a key", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF01234567"})
  void aKeyHasSixtyFourDigits(String key) {
    assertThatThrownBy(
            () ->
                SealedFile.write(new ByteArrayOutputStream(), new BackupKey(key, "", NO_ARGUMENTS)))
        .isInstanceOf(NoKey.class)
        .hasMessageContaining("64 位十六进制")
        .message()
        .doesNotContain(key);
  }

  @Test
  void withoutAKeyNoCopyIsMade() {
    assertThatThrownBy(
            () ->
                SealedFile.write(new ByteArrayOutputStream(), new BackupKey("", "", NO_ARGUMENTS)))
        .isInstanceOf(NoKey.class)
        .hasMessageContaining("LIANXIN_BACKUP_KEY");
  }

  /** A command line is seen by everybody on the machine. */
  @Test
  void aKeyOnTheCommandLineIsRefused() {
    var digits = "0123456789abcdef".repeat(4);
    var shown =
        new BackupKey(
            digits, "", new DefaultApplicationArguments("--lianxin.backup.key=" + digits));
    assertThatThrownBy(() -> SealedFile.write(new ByteArrayOutputStream(), shown))
        .isInstanceOf(NoKey.class)
        .hasMessageContaining("不能写在命令行上")
        .message()
        .doesNotContain(digits);
  }

  @Test
  void theKeyMayLieInAFile() throws IOException {
    var file = Files.writeString(folder.resolve("key"), "0123456789abcdef".repeat(4) + "\n");
    assertThat(read(sealed, new BackupKey("", file.toString(), NO_ARGUMENTS))).isEqualTo(CONTENT);
  }

  private void spoilt(byte[] bytes, BackupKey key) {
    assertThatThrownBy(() -> read(bytes, key))
        .isInstanceOf(Spoilt.class)
        .hasMessageContaining("密钥不对，或者文件被改动过、不完整");
  }

  private byte[] read(byte[] bytes, BackupKey key) throws IOException {
    var file = Files.write(folder.resolve("copy"), bytes);
    try (var in = SealedFile.read(file, key)) {
      return in.readAllBytes();
    }
  }
}
