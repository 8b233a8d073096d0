package org.lianxin.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lianxin.access.Actor;
import org.lianxin.correspondence.LetterDesk.Document;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.SavedFile;
import org.lianxin.foundation.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case; domain.md §5. */
@RestController
@RequestMapping("/api/cases/{caseNo}/documents")
class LetterController {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

  private final LetterDesk desk;
  private final DocxWriter docx;
  private final PdfWriter pdf;
  private final PreviewPages pages;
  private final LetterAddresses addresses;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  LetterController(
      LetterDesk desk,
      DocxWriter docx,
      PdfWriter pdf,
      PreviewPages pages,
      LetterAddresses addresses,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.desk = desk;
    this.docx = docx;
    this.pdf = pdf;
    this.pages = pages;
    this.addresses = addresses;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @GetMapping
  List<DocumentRow> list(@PathVariable String caseNo, Actor actor) {
    return desk.list(caseNo, actor);
  }

  /** To be edited and stamped. */
  @GetMapping(path = "/{id}.docx", produces = DOCX)
  ResponseEntity<byte[]> docx(
      @PathVariable String caseNo,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean large,
      @RequestParam(defaultValue = "false") boolean official,
      Actor actor) {
    var document = desk.document(caseNo, id, actor);
    var content = docx.write(document.text(), look(document, large, official, actor));
    return sent(document, "docx", MediaType.parseMediaType(DOCX), content);
  }

  /** To be read and printed. */
  @GetMapping(path = "/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable String caseNo,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean large,
      @RequestParam(defaultValue = "false") boolean official,
      Actor actor) {
    var document = desk.document(caseNo, id, actor);
    var content = pdf.write(document.text(), look(document, large, official, actor));
    return sent(document, "pdf", MediaType.APPLICATION_PDF, content);
  }

  /** As it will look, to be laid into a page. */
  @GetMapping(path = "/preview/{type}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> preview(
      @PathVariable String caseNo, @PathVariable String type, Actor actor) {
    return pages.of(desk.preview(caseNo, type, actor).text());
  }

  /** Whoever prints stands on the page; only the petitioner's own copy is without. */
  private Look look(Document document, boolean large, boolean official, Actor actor) {
    var link = addresses.of(document.kind(), document.caseNo()).orElse(null);
    return official && document.kind().forPetitioner()
        ? Look.official(large).leadingTo(link)
        : new Look(
            large, "%s　%s　下载，内部留存".formatted(actor.name(), MOMENT.format(clock.instant())), link);
  }

  /** Sent to be saved, by a name that tells nothing about a person. */
  private ResponseEntity<byte[]> sent(
      Document document, String ending, MediaType type, byte[] content) {
    var name =
        "%s-%s.%s"
            .formatted(
                vocabulary.label("letterKinds", document.kind().name()), document.caseNo(), ending);
    return ResponseEntity.ok()
        .contentType(type)
        .contentLength(content.length)
        .headers(SavedFile.headers(name))
        .body(content);
  }
}
