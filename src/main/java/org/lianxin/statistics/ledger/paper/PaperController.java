package org.lianxin.statistics.ledger.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.SavedFile;
import org.lianxin.statistics.ledger.paper.PaperImport.Report;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Taking in the ledgers of the years before. */
@RestController
class PaperController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final long LARGEST = 5L * 1024 * 1024;

  private final PaperImport paper;
  private final PaperTemplate template;

  PaperController(PaperImport paper, PaperTemplate template) {
    this.paper = paper;
    this.template = template;
  }

  /** To be filled in; with the units and villages of whoever asks. */
  @GetMapping(path = "/api/ledgers/import-template.xlsx", produces = XLSX)
  ResponseEntity<byte[]> template(Actor actor) throws IOException {
    var file = new ByteArrayOutputStream();
    template.write(actor, file);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .headers(SavedFile.headers("旧台账导入模板.xlsx"))
        .body(file.toByteArray());
  }

  /** A trial unless it is said that it is none. */
  @PostMapping(path = "/api/ledgers/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Report take(
      @RequestPart MultipartFile file,
      @RequestParam(defaultValue = "true") boolean dryRun,
      Actor actor)
      throws IOException {
    if (file.getSize() > LARGEST) {
      throw new PaperTooLarge();
    }
    var content = file.getBytes();
    return dryRun ? paper.tryOut(content, actor) : paper.takeIn(content, actor);
  }

  /** More than a ledger of five thousand lines can need. */
  static class PaperTooLarge extends Refusal {
    PaperTooLarge() {
      super(HttpStatus.valueOf(413));
    }
  }
}
