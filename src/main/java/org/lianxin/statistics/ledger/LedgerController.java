package org.lianxin.statistics.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.petition.CaseState;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
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

  /** A day that was left empty is none. */
  @InitBinder
  void emptyDays(WebDataBinder binder) {
    binder.registerCustomEditor(
        LocalDate.class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            try {
              setValue(text.isBlank() ? null : LocalDate.parse(text));
            } catch (DateTimeParseException e) {
              throw new IllegalArgumentException("Not a day", e);
            }
          }
        });
  }

  /** Sent to be saved, and left in no cache. */
  static void head(HttpServletResponse response, String fileName) {
    response.setContentType(XLSX);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
