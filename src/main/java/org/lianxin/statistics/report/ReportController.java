package org.lianxin.statistics.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.IfMatch;
import org.lianxin.foundation.SavedFile;
import org.lianxin.statistics.report.ReportView.Shelf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Half-year and annual reports, the circular; domain.md §6.4. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ReportDesk desk;
  private final ReportViews views;
  private final ReportFiles files;

  ReportController(ReportDesk desk, ReportViews views, ReportFiles files) {
    this.desk = desk;
    this.views = views;
    this.files = files;
  }

  /** Texts by section; what is left out stays. */
  record Texts(@Nullable Map<Section, String> sections) {}

  @GetMapping
  Shelf shelf(Actor actor) {
    return views.shelf(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReportView create(@RequestBody ReportDesk.Entered entered, Actor actor) {
    return views.view(desk.create(entered, actor), actor);
  }

  @GetMapping("/{id}")
  ReportView one(@PathVariable String id, Actor actor) {
    return views.view(desk.one(id, actor), actor);
  }

  @PutMapping("/{id}")
  ReportView edit(
      @PathVariable String id,
      @RequestBody Texts texts,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    var sections = texts.sections == null ? Map.<Section, String>of() : texts.sections;
    return views.view(desk.edit(id, sections, IfMatch.version(based), actor), actor);
  }

  /** Takes the figures anew; what somebody has written stays. */
  @PostMapping("/{id}/refresh")
  ReportView refresh(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return views.view(desk.refresh(id, IfMatch.version(based), actor), actor);
  }

  /** It cannot be undone. */
  @PostMapping("/{id}/submit")
  ReportView submit(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String based,
      Actor actor) {
    return views.view(desk.submit(id, IfMatch.version(based), actor), actor);
  }

  @GetMapping(path = "/{id}.docx", produces = DOCX)
  ResponseEntity<byte[]> docx(@PathVariable String id, Actor actor) {
    return sent(files.of(id, actor));
  }

  @GetMapping(path = "/half-year.docx", produces = DOCX)
  ResponseEntity<byte[]> halfYear(@ParameterObject ReportFiles.Wanted wanted, Actor actor) {
    return sent(files.of(ReportKind.HALF_YEAR, wanted, actor));
  }

  @GetMapping(path = "/annual.docx", produces = DOCX)
  ResponseEntity<byte[]> annual(@ParameterObject ReportFiles.Wanted wanted, Actor actor) {
    return sent(files.of(ReportKind.ANNUAL, wanted, actor));
  }

  @GetMapping(path = "/circular.docx", produces = DOCX)
  ResponseEntity<byte[]> circular(@ParameterObject ReportFiles.Wanted wanted, Actor actor) {
    return sent(files.of(ReportKind.CIRCULAR, wanted, actor));
  }

  private static ResponseEntity<byte[]> sent(ReportFiles.File file) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(DOCX))
        .headers(SavedFile.headers(file.name()))
        .body(file.content());
  }
}
