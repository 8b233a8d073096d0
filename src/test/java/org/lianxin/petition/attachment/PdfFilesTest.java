package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Refusal;
import org.lianxin.petition.attachment.FileRefusals.ActiveFile;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.LockedFile;

/** A PDF may be read, and do nothing; domain.md §3.10. */
class PdfFilesTest {

  private static final String SCRIPT = "<< /S /JavaScript /JS (app.alert(1)) >>";

  @TempDir Path folder;

  private final PdfFiles pdfFiles = new PdfFiles(new Workbench());

  @Test
  void aPlainFileIsTaken() {
    assertTaken(Samples.pdf());
    assertTaken(Samples.pdf(Samples.pdfPackedObjects("<< /Type /Page >>")));
    assertTaken(
        Samples.pdf(
            Samples.pdfObject("<< /S /URI /URI (https://example.org/) >>"),
            Samples.pdfObject("<< /Type /Outlines /First 4 0 R >>"),
            Samples.pdfStream("/Filter /DCTDecode /Subtype /Image", Samples.picture("jpg", 9, 9))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCRIPT,
        "<</S/JavaScript/JS(app.alert(1))>>",
        "<< /S /J#61vaScript /JS 4 0 R >>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /Names << /EmbeddedFiles 4 0 R >> >>",
        "<< /Type /EmbeddedFile >>",
        "<< /Subtype /RichMedia >>",
        "<< /AcroForm << /XFA 4 0 R >> >>"
      })
  void whatActsIsRefusedWhereverItLies(String object) {
    assertRefused(Samples.pdf(Samples.pdfObject(object)), ActiveFile.class);
    assertRefused(Samples.pdf(Samples.pdfPackedObjects(object)), ActiveFile.class);
    // Where the file's own table may point to, whatever else seems to lie there.
    assertRefused(
        Samples.pdf(Samples.pdfStream("", Samples.utf8("4 0 obj " + object + " endobj"))),
        ActiveFile.class);
  }

  @Test
  void aProtectedFileIsRefusedBecauseNobodyCanLookIntoIt() {
    assertRefused(
        Samples.pdf(Samples.pdfObject("<< /Encrypt 5 0 R /Filter /Standard >>")), LockedFile.class);
  }

  /** There is one usual way to pack objects; the others would hide them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter [/FlateDecode /FlateDecode]",
        "/Filter [/ASCIIHexDecode /FlateDecode]",
        "/Filter /LZWDecode",
        "/Filter /Fl",
        "/Filter 9 0 R",
        "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>"
      })
  void objectsPackedInAnUnusualWayAreRefused(String filter) {
    var packed = Samples.packed(Samples.packed(Samples.utf8("3 0 " + SCRIPT)));
    assertRefused(
        Samples.pdf(Samples.pdfStream("/Type /ObjStm /N 1 /First 4 " + filter, packed)),
        BrokenFile.class);
    // It is /First that readers need; the type may be left out.
    assertRefused(
        Samples.pdf(Samples.pdfStream("/N 1 /F#69rst 4 " + filter, packed)), BrokenFile.class);
  }

  @Test
  void objectsThatCannotBeUnpackedAreRefused() {
    var noise = new byte[500];
    new Random(7).nextBytes(noise);
    assertRefused(
        Samples.pdf(Samples.pdfStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", noise)),
        BrokenFile.class);
  }

  /** 300 MB in 300 kB. */
  @Test
  @Timeout(20)
  void objectsThatUnpackWithoutMeasureAreRefused() {
    var bomb =
        Samples.pdf(
            Samples.pdfStream(
                "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
                Samples.packed(new byte[300_000_000])));
    assertThat(bomb).hasSizeLessThan(400_000);
    assertRefused(bomb, BrokenFile.class);
  }

  /** Twenty megabytes of a scanned page: no name stands in it by chance. */
  @Test
  @Timeout(30)
  void aLargeScanIsTaken() {
    var scan = new byte[20_000_000];
    new Random(42).nextBytes(scan);
    assertTaken(Samples.pdf(Samples.pdfStream("/Subtype /Image /Filter /DCTDecode", scan)));
  }

  private void assertTaken(byte[] pdf) {
    assertThatCode(() -> look(pdf)).doesNotThrowAnyException();
  }

  private void assertRefused(byte[] pdf, Class<? extends Refusal> as) {
    assertThatThrownBy(() -> look(pdf)).isInstanceOf(as);
  }

  private void look(byte[] pdf) throws Exception {
    pdfFiles.require(Files.write(folder.resolve("sent"), pdf));
  }
}
