package org.lianxin.correspondence;

import org.lianxin.access.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer to the petitioner as a letter, while it is written, checked and signed. */
@RestController
@RequestMapping("/api/cases/{caseNo}/documents/answer")
class AnswerController {

  private final AnswerDesk desk;
  private final PreviewPages pages;

  AnswerController(AnswerDesk desk, PreviewPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> current(@PathVariable String caseNo, Actor actor) {
    return pages.of(desk.current(caseNo, actor));
  }

  /** Nothing is kept of what is sent. */
  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> drafted(
      @PathVariable String caseNo, @RequestBody DraftedAnswer typed, Actor actor) {
    return pages.of(desk.drafted(caseNo, typed, actor));
  }
}
