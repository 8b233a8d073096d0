package org.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.foundation.Refusal;
import org.lianxin.petition.attachment.FileRefusals.ActiveFile;
import org.lianxin.petition.attachment.FileRefusals.BrokenFile;
import org.lianxin.petition.attachment.FileRefusals.UnfitFile;

/** What an office file may have in it; domain.md §3.10. */
class OfficeFilesTest {

  private static final String CONTENTS = "[Content_Types].xml";

  @TempDir Path folder;

  private final OfficeFiles officeFiles = new OfficeFiles();

  @Test
  void aDocumentAndASheetAreTakenEachAsWhatItIs() {
    assertThatCode(() -> look(FileKind.DOCX, Samples.docx())).doesNotThrowAnyException();
    assertThatCode(() -> look(FileKind.XLSX, Samples.xlsx())).doesNotThrowAnyException();
    assertRefused(FileKind.XLSX, Samples.docx(), UnfitFile.class);
    assertRefused(FileKind.DOCX, Samples.xlsx(), UnfitFile.class);
  }

  @Test
  void anArchiveOfAnythingElseIsNone() {
    assertRefused(
        FileKind.DOCX, Samples.zip(Map.of("evil.exe", Samples.utf8("MZ"))), BrokenFile.class);
    assertRefused(FileKind.DOCX, Arrays.copyOf(Samples.docx(), 100), BrokenFile.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/vbaProject.bin",
        "word/VBAPROJECT.BIN",
        "word/vbaData.xml",
        "word/activeX/activeX1.xml",
        "word/embeddings/oleObject1.bin",
        "xl/macrosheets/sheet1.xml",
        "word/media/start.exe",
        "word/run.js",
        "word/page.html",
        "setup.lnk"
      })
  void whatActsIsRefusedByItsName(String part) {
    assertRefused(FileKind.DOCX, Samples.docx(part, "x"), ActiveFile.class);
  }

  /** Whatever the part is called. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-office.activeX+xml",
        "application/vnd.openxmlformats-officedocument.oleObject",
        "application/vnd.ms-word.document.macro&#69;nabled.main+xml"
      })
  void whatActsIsRefusedByItsType(String type) {
    var contents =
        Samples.contentTypes("word/document.xml", Samples.MAIN_OF_DOCX)
            .replace(
                "</Types>",
                "<Override PartName=\"/word/a.dat\" ContentType=\"" + type + "\"/></Types>");
    assertRefused(
        FileKind.DOCX, Samples.docx(CONTENTS, contents, "word/a.dat", "x"), ActiveFile.class);
  }

  @Test
  void whatWouldBeFetchedByItselfIsRefusedAndALinkIsNot() {
    var rels = "word/_rels/settings.xml.rels";
    for (var target :
        new String[] {
          "http://192.0.2.1/a.dotm", "\\\\192.0.2.1\\a.dotm", "file:////192.0.2.1/a.dotm"
        }) {
      assertRefused(
          FileKind.DOCX,
          Samples.docx(rels, Samples.relations("attachedTemplate", target, "External")),
          ActiveFile.class);
    }
    assertThatCode(
            () ->
                look(
                    FileKind.DOCX,
                    Samples.docx(
                        "word/_rels/document.xml.rels",
                        Samples.relations("hyperlink", "https://example.org/", "External"))))
        .doesNotThrowAnyException();
    // The office's own template, which lies on the writer's machine.
    assertThatCode(
            () ->
                look(
                    FileKind.DOCX,
                    Samples.docx(
                        rels,
                        Samples.relations(
                            "attachedTemplate", "file:///C:/Office/Normal.dotm", "External"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aDeclarationThatReadsOtherFilesIsRefused() {
    var xxe = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a/>";
    assertRefused(FileKind.DOCX, Samples.docx("word/document.xml", xxe), BrokenFile.class);
    assertRefused(FileKind.DOCX, Samples.docx(CONTENTS, xxe), BrokenFile.class);
    assertRefused(FileKind.DOCX, Samples.docx("word/_rels/a.xml.rels", xxe), BrokenFile.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.xml", "/etc/cron.d/evil", "word\\..\\evil.xml", "a/../b.xml"})
  void aPartThatWouldUnpackElsewhereIsRefused(String part) {
    assertRefused(FileKind.DOCX, Samples.docx(part, "x"), BrokenFile.class);
  }

  /** 40 MB in 40 kB; the whole list of parts is looked at, not what it says of itself. */
  @Test
  @Timeout(20)
  void aPartThatUnpacksWithoutMeasureIsRefused() {
    var bomb = Samples.docx("word/media/image1.png", new byte[40 * 1024 * 1024]);
    assertThat(bomb).hasSizeLessThan(60_000);
    assertRefused(FileKind.DOCX, bomb, BrokenFile.class);
  }

  @Test
  @Timeout(60)
  void manyPartsThatUnpackTooFarTogetherAreRefused() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        CONTENTS, Samples.utf8(Samples.contentTypes("word/document.xml", Samples.MAIN_OF_DOCX)));
    for (var i = 0; i < 30; i++) {
      parts.put("word/media/" + i + ".png", new byte[9 * 1024 * 1024]);
    }
    assertRefused(FileKind.DOCX, Samples.zip(parts), BrokenFile.class);
  }

  @Test
  @Timeout(20)
  void anArchiveOfTooManyPartsIsRefused() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        CONTENTS, Samples.utf8(Samples.contentTypes("word/document.xml", Samples.MAIN_OF_DOCX)));
    for (var i = 0; i < 5_001; i++) {
      parts.put("word/" + i, new byte[0]);
    }
    assertRefused(FileKind.DOCX, Samples.zip(parts), BrokenFile.class);
  }

  /** A sheet of equal rows packs well, and is no bomb. */
  @Test
  void aRepetitiveSheetIsTaken() {
    var rows = "<row><c><v>0</v></c></row>".repeat(200_000);
    assertThatCode(
            () ->
                look(
                    FileKind.XLSX, Samples.xlsx("xl/worksheets/sheet1.xml", "<d>" + rows + "</d>")))
        .doesNotThrowAnyException();
  }

  private void assertRefused(FileKind kind, byte[] file, Class<? extends Refusal> as) {
    assertThatThrownBy(() -> look(kind, file)).isInstanceOf(as);
  }

  private void look(FileKind kind, byte[] file) throws Exception {
    officeFiles.require(kind, Files.write(folder.resolve("sent"), file));
  }
}
