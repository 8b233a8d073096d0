package org.lianxin.portal;

import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.SavedFile;
import org.lianxin.privacy.DataCopies;
import org.lianxin.privacy.PrivacyTexts;
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

  private final OwnCase own;
  private final PrivacyTexts texts;

  PrivacyCalls(OwnCase own, PrivacyTexts texts) {
    this.own = own;
    this.texts = texts;
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
    var form = OwnCase.form("kind", said.kind, "detail", said.detail);
    return own.act(said.caseNo, said.queryCode, "requestPrivacy", form);
  }

  @PostMapping("/consents")
  Progress consent(@RequestBody Consent said) {
    var form = OwnCase.form("kind", said.kind, "change", said.change);
    return own.act(said.caseNo, said.queryCode, "changeConsent", form);
  }

  /** The copy that was granted, as a file to keep. */
  @PostMapping("/privacy-copies")
  ResponseEntity<DataCopies.Copy> copy(@RequestBody Fetching said) {
    var copy = own.copy(said.caseNo, said.queryCode, said.request);
    return ResponseEntity.ok().headers(SavedFile.headers(copy.caseNo() + "-data.json")).body(copy);
  }
}
