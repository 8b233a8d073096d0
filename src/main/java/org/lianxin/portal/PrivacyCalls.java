package org.lianxin.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.PetitionersOwn;
import org.lianxin.privacy.DataCopies;
import org.lianxin.privacy.PrivacyTexts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What petitioners are told about their data, and what they ask and say about it by their code. */
@RestController
@RequestMapping("/api/public")
class PrivacyCalls {

  private final Receipts receipts;
  private final PetitionersOwn own;
  private final Tracking tracking;
  private final PrivacyTexts texts;
  private final DataCopies copies;
  private final Guesses guesses;

  PrivacyCalls(
      Receipts receipts,
      PetitionersOwn own,
      Tracking tracking,
      PrivacyTexts texts,
      DataCopies copies,
      Guesses guesses) {
    this.guesses = guesses;
    this.receipts = receipts;
    this.own = own;
    this.tracking = tracking;
    this.texts = texts;
    this.copies = copies;
  }

  record Request(String caseNo, String queryCode, @Nullable String kind, @Nullable String detail) {}

  record Consent(String caseNo, String queryCode, @Nullable String kind, @Nullable String change) {}

  record Fetching(String caseNo, String queryCode, @Nullable String request) {}

  /** The notice that everybody is told. */
  @GetMapping("/privacy-notice")
  PrivacyTexts.Version notice() {
    return texts.present(PrivacyTexts.NOTICE);
  }

  /** Any text, as it is today or as somebody was told it. */
  @GetMapping("/privacy-texts/{kind}")
  PrivacyTexts.Version text(
      @PathVariable String kind, @RequestParam(required = false) @Nullable Integer version) {
    return version == null ? texts.present(kind) : texts.version(kind, version);
  }

  @PostMapping("/privacy-requests")
  Progress request(@RequestBody Request said) {
    var form = PetitionerController.form("kind", said.kind, "detail", said.detail);
    return act(said.caseNo, said.queryCode, "requestPrivacy", form);
  }

  @PostMapping("/consents")
  Progress consent(@RequestBody Consent said) {
    var form = PetitionerController.form("kind", said.kind, "change", said.change);
    return act(said.caseNo, said.queryCode, "changeConsent", form);
  }

  /** The copy that was granted, as a file to keep. */
  @PostMapping("/privacy-copies")
  ResponseEntity<DataCopies.Copy> copy(@RequestBody Fetching said) {
    var copy =
        guesses.guarded(
            said.caseNo,
            () -> copies.byCode(receipts.caseOf(said.caseNo, said.queryCode), said.request));
    var asFile = ContentDisposition.attachment().filename(copy.caseNo() + "-data.json").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(copy);
  }

  private Progress act(String caseNo, String queryCode, String action, Map<String, Object> form) {
    return guesses.guarded(
        caseNo,
        () -> {
          own.act(receipts.caseOf(caseNo, queryCode), action, form);
          return tracking.of(caseNo, queryCode);
        });
  }
}
