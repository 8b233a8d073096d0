package org.lianxin.petition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.petition.Attachments.Attachment;
import org.lianxin.petition.Attachments.Uploaded;
import org.lianxin.petition.ServedNotices.Served;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The materials and the served documents of a case; design.md §6. */
@RestController
class AttachmentController {

  private final Attachments attachments;
  private final CaseReading reading;

  AttachmentController(Attachments attachments, CaseReading reading) {
    this.attachments = attachments;
    this.reading = reading;
  }

  @PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Uploaded upload(@RequestPart MultipartFile file, Actor actor) throws IOException {
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return attachments.take(name, file.getBytes(), actor);
  }

  @GetMapping("/api/cases/{caseNo}/attachments")
  List<Attachment> list(@PathVariable String caseNo, Actor actor) {
    return attachments.of(caseNo, actor);
  }

  /** Sent to be saved, never to be run inside our pages. */
  @GetMapping("/api/cases/{caseNo}/attachments/{id}")
  ResponseEntity<byte[]> content(
      @PathVariable String caseNo, @PathVariable String id, Actor actor) {
    var file = attachments.content(caseNo, id, actor);
    var saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(file.content());
  }

  @GetMapping("/api/cases/{caseNo}/documents")
  List<Served> documents(@PathVariable String caseNo, Actor actor) {
    return reading.documents(caseNo, actor);
  }
}
