package org.lianxin.portal;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Following a case by what stands on its receipt; design.md §6. */
@RestController
@RequestMapping("/api/public")
class PublicController {

  private final Tracking tracking;
  private final Guesses guesses;

  PublicController(Tracking tracking, Guesses guesses) {
    this.guesses = guesses;
    this.tracking = tracking;
  }

  /** What stands on the receipt. */
  record Asked(String caseNo, String queryCode) {}

  @PostMapping("/track")
  Progress track(@RequestBody Asked asked) {
    return guesses.guarded(asked.caseNo, () -> tracking.of(asked.caseNo, asked.queryCode));
  }
}
