package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.petition.attachment.FileRefusals.InfectedFile;
import org.lianxin.petition.attachment.FileRefusals.ScannerAway;
import org.lianxin.petition.attachment.IntakeSettings.Scanner;
import org.lianxin.petition.attachment.IntakeSettings.Scanning;
import org.lianxin.petition.attachment.IntakeSettings.Unbound;
import org.springframework.util.unit.DataSize;

/** The hook for a virus scanner; domain.md §3.10. */
class VirusScannerTest {

  @TempDir Path folder;

  @Test
  void theScannerGetsTheWholeFileAndNothingElse() throws Exception {
    var content = new byte[300_001];
    new Random(1).nextBytes(content);
    try (var clamd = FakeClamd.start("stream: OK")) {
      assertThat(asking(clamd.port(), Scanning.REQUIRED).looksAt(file(content))).isTrue();
      assertThat(clamd.received()).isEqualTo(content);
    }
  }

  @Test
  void whatItFindsIsRefused() throws Exception {
    try (var clamd = FakeClamd.start("stream: Eicar-Test-Signature FOUND")) {
      for (var mode : new Scanning[] {Scanning.OPTIONAL, Scanning.REQUIRED}) {
        assertThatThrownBy(() -> asking(clamd.port(), mode).looksAt(file(Samples.DOT)))
            .isInstanceOf(InfectedFile.class);
      }
    }
  }

  @Test
  void whetherAFileIsTakenWhileTheScannerIsAwayIsASetting() throws Exception {
    var nobody = FakeClamd.start("");
    nobody.close();
    assertThat(asking(nobody.port(), Scanning.OPTIONAL).looksAt(file(Samples.DOT))).isFalse();
    assertThatThrownBy(() -> asking(nobody.port(), Scanning.REQUIRED).looksAt(file(Samples.DOT)))
        .isInstanceOf(ScannerAway.class);
    assertThat(asking(nobody.port(), Scanning.OFF).looksAt(file(Samples.DOT))).isFalse();
  }

  @Test
  void anAnswerThatSaysNeitherIsNone() throws Exception {
    try (var clamd = FakeClamd.start("INSTREAM size limit exceeded. ERROR")) {
      assertThatThrownBy(() -> asking(clamd.port(), Scanning.REQUIRED).looksAt(file(Samples.DOT)))
          .isInstanceOf(ScannerAway.class);
    }
    try (var silent = FakeClamd.start("")) {
      assertThatThrownBy(() -> asking(silent.port(), Scanning.REQUIRED).looksAt(file(Samples.DOT)))
          .isInstanceOf(ScannerAway.class);
    }
  }

  private Path file(byte[] content) throws Exception {
    return Files.write(folder.resolve("sent"), content);
  }

  private static VirusScanner asking(int port, Scanning mode) {
    return new VirusScanner(
        new IntakeSettings(
            new Scanner(mode, "localhost", port, Duration.ofSeconds(10)),
            new Unbound(1, DataSize.ofMegabytes(1))));
  }
}
