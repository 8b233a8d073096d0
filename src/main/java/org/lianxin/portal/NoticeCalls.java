package org.lianxin.portal;

import com.rometools.rome.feed.atom.Feed;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.publicity.BoardFacets;
import org.lianxin.publicity.BoardQuestion;
import org.lianxin.publicity.NoticeComments;
import org.lianxin.publicity.PublicFigures;
import org.lianxin.publicity.PublishedNotices;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.lianxin.publicity.VillageBoards;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The board for everybody: notices to look through, to hang up, to say something of; figures. */
@RestController
@RequestMapping("/api/public")
class NoticeCalls {

  private static final int FEED_LENGTH = 50;

  private final PublishedNotices notices;
  private final BoardFacets facets;
  private final NoticeComments comments;
  private final PublicFigures figures;
  private final NoticeFeed feed;
  private final VillageBoards boards;
  private final Flood flood;
  private final BusinessClock clock;

  NoticeCalls(
      PublishedNotices notices,
      BoardFacets facets,
      NoticeComments comments,
      PublicFigures figures,
      NoticeFeed feed,
      VillageBoards boards,
      Flood flood,
      BusinessClock clock) {
    this.notices = notices;
    this.facets = facets;
    this.comments = comments;
    this.figures = figures;
    this.feed = feed;
    this.boards = boards;
    this.flood = flood;
    this.clock = clock;
  }

  @GetMapping("/notices")
  PageOf<Notice> notices(
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return notices.page(
        BoardQuestion.of(village, month, category, q), new PageAsked(page, size, ""));
  }

  @GetMapping("/notices/facets")
  BoardFacets.Facets facets() {
    return facets.now();
  }

  @GetMapping(path = "/notices/feed.xml", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  Feed feed(
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String q) {
    var asked = BoardQuestion.of(village, month, category, q);
    return feed.of(notices.page(asked, new PageAsked(0, FEED_LENGTH, "")).items());
  }

  @GetMapping("/notices/poster")
  VillageBoards.Poster poster(
      @RequestParam String village, @RequestParam(required = false) @Nullable String month) {
    return boards.of(village, month).orElseThrow(() -> new BadParameter("village"));
  }

  @GetMapping("/notices/{id}")
  Notice notice(@PathVariable String id) {
    return notices.find(id).orElseThrow(Unknown::new);
  }

  @PostMapping("/notices/{id}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void comment(@PathVariable String id, @RequestBody NoticeComments.Said said) {
    flood.comment(id, () -> comments.add(id, said));
  }

  @GetMapping("/figures")
  PublicFigures.Year figures(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String township) {
    return figures.of(year == null ? clock.today().getYear() : year, township);
  }
}
