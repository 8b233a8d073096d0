package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;

/** A name is for people; no disk of ours is ever told it. */
class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\Users\\张三\\界桩.jpg, 界桩.jpg",
    "\\\\192.0.2.1\\c$\\a.pdf, a.pdf",
    "' 界桩𠮷（一）.jpg ', 界桩𠮷（一）.jpg"
  })
  void ofANameOnlyTheNameIsKept(String sent, String kept) {
    assertThat(FileNames.clean(sent)).isEqualTo(kept);
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertThat(FileNames.clean("a\u202Egpj.\u200Bpdf\r\nX-Evil: 1\0"))
        .isEqualTo("agpj.pdfX-Evil: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..\\", "a/", "\u202E"})
  void whatIsNoNameIsRefused(String sent) {
    assertThatThrownBy(() -> FileNames.clean(sent)).isInstanceOf(UnfitFile.class);
  }

  @Test
  void aNameHasTwoHundredCharactersAtMost() {
    assertThat(FileNames.clean("𠮷".repeat(200))).isEqualTo("𠮷".repeat(200));
    assertThatThrownBy(() -> FileNames.clean("a".repeat(201))).isInstanceOf(UnfitFile.class);
  }
}
