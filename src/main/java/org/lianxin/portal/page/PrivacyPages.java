package org.lianxin.portal.page;

import org.lianxin.foundation.SavedFile;
import org.lianxin.portal.OwnCase;
import org.lianxin.privacy.DataCopies;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The copy of one's data that was granted, as a file to keep (个人信息保护法 Art. 45). */
@Controller
class PrivacyPages {

  private final OwnCase own;

  PrivacyPages(OwnCase own) {
    this.own = own;
  }

  @PostMapping("/track/copy/send")
  ResponseEntity<DataCopies.Copy> copy(
      @RequestParam String caseNo, @RequestParam String queryCode, @RequestParam String request) {
    var copy = own.copy(caseNo, queryCode, request);
    return ResponseEntity.ok().headers(SavedFile.headers(copy.caseNo() + "-data.json")).body(copy);
  }
}
