package org.lianxin.portal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lianxin.correspondence.PetitionersLetters;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The petitioner's letters, by what stands on his receipt. */
@RestController
class LettersController {

  private final Receipts receipts;
  private final PetitionersLetters letters;
  private final Guesses guesses;

  LettersController(Receipts receipts, PetitionersLetters letters, Guesses guesses) {
    this.receipts = receipts;
    this.letters = letters;
    this.guesses = guesses;
  }

  record Wanted(String caseNo, String queryCode, @Nullable String id, @Nullable Boolean large) {}

  @PostMapping(path = "/api/public/letters", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> letter(@RequestBody Wanted wanted) {
    var letter =
        guesses.guarded(
            wanted.caseNo,
            () ->
                letters.pdf(
                    receipts.caseOf(wanted.caseNo, wanted.queryCode),
                    String.valueOf(wanted.id),
                    Boolean.TRUE.equals(wanted.large)));
    var saved =
        ContentDisposition.attachment().filename(letter.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .contentLength(letter.content().length)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(letter.content());
  }
}
