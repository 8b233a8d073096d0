package org.lianxin.portal;

import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.PetitionersLetters.Printed;
import org.lianxin.foundation.SavedFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The petitioner's letters, by what stands on his receipt. */
@RestController
public class LettersController {

  private final OwnCase own;

  LettersController(OwnCase own) {
    this.own = own;
  }

  record Wanted(String caseNo, String queryCode, @Nullable String id, @Nullable Boolean large) {}

  @PostMapping(path = "/api/public/letters", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> letter(@RequestBody Wanted wanted) {
    return file(
        own.letter(wanted.caseNo, wanted.queryCode, wanted.id, Boolean.TRUE.equals(wanted.large)));
  }

  /** Sent to be saved, and kept by nobody on the way. */
  public static ResponseEntity<byte[]> file(Printed letter) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .contentLength(letter.content().length)
        .headers(SavedFile.headers(letter.fileName()))
        .body(letter.content());
  }
}
