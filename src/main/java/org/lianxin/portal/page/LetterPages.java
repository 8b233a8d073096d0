package org.lianxin.portal.page;

import org.lianxin.portal.LettersController;
import org.lianxin.portal.OwnCase;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that reached a petitioner, to read again and to print. */
@Controller
class LetterPages {

  private final OwnCase own;

  LetterPages(OwnCase own) {
    this.own = own;
  }

  @PostMapping("/track/letter/send")
  ResponseEntity<byte[]> letter(
      @RequestParam String caseNo,
      @RequestParam String queryCode,
      @RequestParam String letter,
      @RequestParam(defaultValue = "false") boolean large) {
    return LettersController.file(own.letter(caseNo, queryCode, letter, large));
  }
}
