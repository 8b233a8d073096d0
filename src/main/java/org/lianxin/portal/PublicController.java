package org.lianxin.portal;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Following a case by what stands on its receipt; design.md §6. */
@RestController
@RequestMapping("/api/public")
class PublicController {

  private final OwnCase own;

  PublicController(OwnCase own) {
    this.own = own;
  }

  /** What stands on the receipt. */
  record Asked(String caseNo, String queryCode) {}

  @PostMapping("/track")
  Progress track(@RequestBody Asked asked) {
    return own.progress(asked.caseNo, asked.queryCode);
  }
}
