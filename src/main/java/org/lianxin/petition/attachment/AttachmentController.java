package org.lianxin.petition.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lianxin.access.Actor;
import org.lianxin.foundation.SavedFile;
import org.lianxin.petition.attachment.Attachments.Attachment;
import org.lianxin.petition.attachment.FileRefusals.OneFileOnly;
import org.lianxin.petition.attachment.Intake.Uploaded;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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

/** The materials of a case; design.md §6. */
@RestController
class AttachmentController {

  private final Intake intake;
  private final Attachments attachments;

  AttachmentController(Intake intake, Attachments attachments) {
    this.intake = intake;
    this.attachments = attachments;
  }

  @PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Uploaded upload(@RequestPart List<MultipartFile> file, Actor actor) throws IOException {
    if (file.size() != 1) {
      throw new OneFileOnly();
    }
    var only = file.get(0);
    return intake.take(Optional.ofNullable(only.getOriginalFilename()).orElse(""), only, actor);
  }

  @GetMapping("/api/cases/{caseNo}/attachments")
  List<Attachment> list(@PathVariable String caseNo, Actor actor) {
    return attachments.of(caseNo, actor);
  }

  /** Sent to be saved: never shown or run inside our pages, nor left in a cache. */
  @GetMapping("/api/cases/{caseNo}/attachments/{id}")
  ResponseEntity<Resource> content(
      @PathVariable String caseNo, @PathVariable String id, Actor actor) {
    var file = attachments.content(caseNo, id, actor);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.bytes())
        .headers(SavedFile.headers(file.name()))
        .body(new InputStreamResource(file.content()));
  }
}
