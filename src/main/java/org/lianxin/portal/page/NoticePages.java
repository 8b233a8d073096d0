package org.lianxin.portal.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.organization.Organization;
import org.lianxin.portal.Flood;
import org.lianxin.publicity.BoardFacets;
import org.lianxin.publicity.BoardQuestion;
import org.lianxin.publicity.NoticeComments;
import org.lianxin.publicity.PublicFigures;
import org.lianxin.publicity.PublishedNotices;
import org.lianxin.publicity.PublishedNotices.Notice;
import org.lianxin.publicity.VillageBoards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 结果公示: to look through, one of them, what hangs on a village's board, the figures. */
@Controller
class NoticePages {

  private static final int SIZE = 10;
  private static final int LAST = 10_000;

  private final PublishedNotices notices;
  private final BoardFacets facets;
  private final NoticeComments comments;
  private final PublicFigures figures;
  private final Organization organization;
  private final VillageBoards boards;
  private final Flood flood;
  private final BusinessClock clock;

  NoticePages(
      PublishedNotices notices,
      BoardFacets facets,
      NoticeComments comments,
      PublicFigures figures,
      Organization organization,
      VillageBoards boards,
      Flood flood,
      BusinessClock clock) {
    this.notices = notices;
    this.facets = facets;
    this.comments = comments;
    this.figures = figures;
    this.organization = organization;
    this.boards = boards;
    this.flood = flood;
    this.clock = clock;
  }

  @GetMapping("/notices")
  String all(
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var asked = BoardQuestion.of(village, month, category, q);
    var at = Math.max(0, Math.min(page, LAST));
    model.addAttribute("asked", asked);
    model.addAttribute("facets", facets.now());
    model.addAttribute("villages", organization.villages());
    model.addAttribute("found", notices.page(asked, new PageAsked(at, SIZE, "")));
    return "portal/notices";
  }

  @GetMapping("/notices/{id}")
  String one(@PathVariable String id, Model model) {
    return shown(require(id), FormView.blank(), model);
  }

  /** A comment or an objection, for the office. */
  @PostMapping("/notices/{id}/comments")
  ModelAndView comment(
      @PathVariable String id, @RequestParam Map<String, String> typed, Model model) {
    var notice = require(id);
    try {
      var said =
          new NoticeComments.Said(typed.get("kind"), typed.get("text"), typed.get("contact"));
      flood.comment(id, () -> comments.add(id, said));
      model.addAttribute("said", true);
      return new ModelAndView(shown(notice, FormView.blank(), model), model.asMap());
    } catch (InvalidForm wrong) {
      model.addAttribute("trouble", "还有几处需要补充。");
      var view = shown(notice, FormView.of(typed).refused(wrong.errors()), model);
      return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/notices/{id}/poster")
  String poster(@PathVariable String id, Model model) {
    var notice = require(id);
    model.addAttribute("place", notice.place());
    model.addAttribute("notices", List.of(notice));
    model.addAttribute("qr", Qr.to("/notices/" + id));
    return printed(model);
  }

  /** What hangs on the board of one village. */
  @GetMapping("/notices/board")
  String board(
      @RequestParam String village,
      @RequestParam(required = false) @Nullable String month,
      Model model) {
    var board = boards.of(village, month).orElseThrow(Unknown::new);
    model.addAttribute("place", board.village());
    model.addAttribute("notices", board.notices());
    model.addAttribute("qr", Qr.to("/notices?village=" + village));
    return printed(model);
  }

  @GetMapping("/figures")
  String figures(@RequestParam(required = false) @Nullable Integer year, Model model) {
    int thisYear = clock.today().getYear();
    model.addAttribute("thisYear", thisYear);
    model.addAttribute("figures", figures.of(year == null ? thisYear : year, null));
    return "portal/figures";
  }

  private String printed(Model model) {
    model.addAttribute("today", clock.today());
    return "portal/poster";
  }

  private static String shown(Notice notice, FormView form, Model model) {
    model.addAttribute("notice", notice);
    model.addAttribute("form", form);
    return "portal/notice";
  }

  private Notice require(String id) {
    return notices.find(id).orElseThrow(Unknown::new);
  }
}
