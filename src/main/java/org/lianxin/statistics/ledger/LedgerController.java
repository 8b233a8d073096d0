package org.lianxin.statistics.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.SavedFile;
import org.lianxin.petition.CaseState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers as files; design.md §6. */
@RestController
class LedgerController {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final LedgerExport export;
  private final LedgerPaper paper;

  LedgerController(LedgerExport export, LedgerPaper paper) {
    this.export = export;
    this.paper = paper;
  }

  /** Written straight into the answer: however long, it never lies in memory as a whole. */
  @GetMapping(path = "/api/ledgers/{ledger}.xlsx", produces = XLSX)
  void export(
      @PathVariable String ledger,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(required = false) @Nullable String reason,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    var asked = new LedgerAsked(from, to, unit, village, category, state);
    try (var book = export.of(ledger, asked, reason, actor)) {
      head(response, paper.fileName(ledger, asked));
      book.write(response.getOutputStream());
    }
  }

  /** Sent to be saved, and left in no cache. */
  static void head(HttpServletResponse response, String fileName) {
    response.setContentType(XLSX);
    SavedFile.headers(fileName)
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
  }
}
