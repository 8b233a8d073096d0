package org.lianxin.portal;

import com.rometools.rome.feed.atom.Feed;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.publicity.PublishedNotices;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.springframework.http.MediaType;
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

  private static final int FEED_LENGTH = 50;

  private final OwnCase own;
  private final PublishedNotices notices;
  private final NoticeFeed feed;

  PublicController(OwnCase own, PublishedNotices notices, NoticeFeed feed) {
    this.own = own;
    this.notices = notices;
    this.feed = feed;
  }

  /** What stands on the receipt. */
  record Asked(String caseNo, String queryCode) {}

  @PostMapping("/track")
  Progress track(@RequestBody Asked asked) {
    return own.progress(asked.caseNo, asked.queryCode);
  }

  @GetMapping("/notices")
  PageOf<Notice> notices(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return notices.page(new PageAsked(page, size, ""));
  }

  @GetMapping(path = "/notices/feed.xml", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  Feed feed() {
    return feed.of(notices.page(new PageAsked(0, FEED_LENGTH, "")).items());
  }

  @GetMapping("/notices/{id}")
  Notice notice(@PathVariable String id) {
    return notices.find(id).orElseThrow(Unknown::new);
  }
}
