package org.lianxin.portal.page;

import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.publicity.PublishedNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 结果公示: the list, one of them, and one as a poster for the village's board. */
@Controller
class NoticePages {

  private static final int SIZE = 10;
  private static final int LAST = 10_000;

  private final PublishedNotices notices;

  NoticePages(PublishedNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  String all(@RequestParam(defaultValue = "0") int page, Model model) {
    var asked = Math.max(0, Math.min(page, LAST));
    model.addAttribute("found", notices.page(new PageAsked(asked, SIZE, "")));
    return "portal/notices";
  }

  @GetMapping("/notices/{id}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("notice", notices.find(id).orElseThrow(Unknown::new));
    return "portal/notice";
  }

  @GetMapping("/notices/{id}/poster")
  String poster(@PathVariable String id, Model model) {
    model.addAttribute("notice", notices.find(id).orElseThrow(Unknown::new));
    var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/notices/").path(id);
    model.addAttribute("qr", Qr.of(address.toUriString()));
    return "portal/poster";
  }
}
