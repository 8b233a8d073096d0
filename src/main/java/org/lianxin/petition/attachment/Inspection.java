package org.lianxin.petition.attachment;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Looks a file through before it is taken in; refuses what may do harm. */
@Component
class Inspection {

  private final FileKinds kinds;
  private final VirusScanner scanner;
  private final Pictures pictures;
  private final OfficeFiles officeFiles;
  private final PdfFiles pdfFiles;

  Inspection(
      FileKinds kinds,
      VirusScanner scanner,
      Pictures pictures,
      OfficeFiles officeFiles,
      PdfFiles pdfFiles) {
    this.kinds = kinds;
    this.scanner = scanner;
    this.pictures = pictures;
    this.officeFiles = officeFiles;
    this.pdfFiles = pdfFiles;
  }

  /**
   * A file that may be kept.
   *
   * @param file where it lies now
   * @param scanned whether the virus scanner has looked at it
   */
  record Passed(FileKind kind, Path file, boolean scanned) {}

  Passed require(String name, Incoming incoming) throws IOException {
    var sent = incoming.file();
    var kind = kinds.require(name, sent);
    var scanned = scanner.looksAt(sent);
    switch (kind) {
      case JPEG, PNG -> {
        pictures.remake(kind, sent, incoming.remade());
        return new Passed(kind, incoming.remade(), scanned);
      }
      case DOCX, XLSX -> officeFiles.require(kind, sent);
      case PDF -> pdfFiles.require(sent);
      // A recording has no part that could act.
      case MP3, M4A, MP4 -> {}
    }
    return new Passed(kind, sent, scanned);
  }
}
