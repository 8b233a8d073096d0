package org.lianxin.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxin.deadline.DayUnit;
import org.lianxin.deadline.Deadlines;
import org.lianxin.deadline.Rule;
import org.lianxin.privacy.PrivacyTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 信访须知: how it goes, within which time, what one's rights are. Its numbers are the pack's. */
@Controller
class GuidePages {

  private final Deadlines deadlines;
  private final PrivacyTexts texts;

  GuidePages(Deadlines deadlines, PrivacyTexts texts) {
    this.deadlines = deadlines;
    this.texts = texts;
  }

  /**
   * A period in words.
   *
   * @param basis the article, of what a law says; empty for what it does not
   */
  record Period(String length, String basis) {}

  @GetMapping("/guide")
  String guide(Model model) {
    model.addAttribute("periods", periods());
    model.addAttribute("pack", deadlines.pack());
    return "portal/guide";
  }

  @GetMapping("/guide/privacy")
  String privacy(Model model) {
    model.addAttribute("notice", texts.present(PrivacyTexts.NOTICE));
    return "portal/privacy";
  }

  @GetMapping("/guide/accessibility")
  String accessibility() {
    return "portal/accessibility";
  }

  private Map<String, Period> periods() {
    var all = new LinkedHashMap<String, Period>();
    deadlines.pack().rules().forEach(rule -> all.put(rule.id(), period(rule)));
    return all;
  }

  private static Period period(Rule rule) {
    var law = rule.source() == Rule.Source.LAW || rule.source() == Rule.Source.LOCAL_LAW;
    var unit =
        rule.unit() == DayUnit.WORKING_DAY ? "个工作日" : rule.unit() == DayUnit.HOUR ? "小时" : "日";
    return new Period(rule.length() + unit, law ? rule.basis() : "");
  }
}
