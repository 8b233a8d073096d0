package org.lianxin.portal;

import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.portal.Tracking.Progress;
import org.lianxin.publicity.PublishedNotices;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls that need no account; design.md §6. */
@RestController
@RequestMapping("/api/public")
class PublicController {

  private final Tracking tracking;
  private final PublishedNotices notices;

  PublicController(Tracking tracking, PublishedNotices notices) {
    this.tracking = tracking;
    this.notices = notices;
  }

  /** What stands on the receipt. */
  record Asked(String caseNo, String queryCode) {}

  @PostMapping("/track")
  Progress track(@RequestBody Asked asked) {
    return tracking.of(asked.caseNo, asked.queryCode);
  }

  @GetMapping("/notices")
  PageOf<Notice> notices(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return notices.page(new PageAsked(page, size, ""));
  }

  @GetMapping("/notices/{id}")
  Notice notice(@PathVariable String id) {
    return notices.find(id).orElseThrow(Unknown::new);
  }
}
