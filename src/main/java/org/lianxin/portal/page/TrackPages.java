package org.lianxin.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Problems;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.portal.OwnCase;
import org.lianxin.portal.OwnCase.TrackingFailed;
import org.lianxin.portal.Progress;
import org.lianxin.privacy.PrivacyTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 查询: how a case stands, and what its petitioner does in it. Each form carries number and code
 * again, in its body, because nothing is remembered between two of them.
 */
@Controller
class TrackPages {

  private static final String ASK = "portal/track";
  private static final String ACT = "portal/act";
  private static final String NUMBER = "caseNo";
  private static final String CODE = "queryCode";

  private final OwnCase own;
  private final PrivacyTexts texts;
  private final Problems problems;
  private final BusinessClock clock;

  TrackPages(OwnCase own, PrivacyTexts texts, Problems problems, BusinessClock clock) {
    this.own = own;
    this.texts = texts;
    this.problems = problems;
    this.clock = clock;
  }

  /** How often somebody may be wrong stands on each of these pages. */
  @ModelAttribute("limits")
  OwnCase.Tries limits() {
    return own.tries();
  }

  @GetMapping("/track")
  String ask(Model model) {
    model.addAttribute("form", FormView.blank());
    return ASK;
  }

  /** Whoever loads one of the later pages anew begins at the first. */
  @GetMapping({"/track/{action}", "/track/{action}/send"})
  String begin() {
    return "redirect:/track";
  }

  @PostMapping("/track")
  String progress(
      @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
    try {
      return shown(own.progress(typed.get(NUMBER), typed.get(CODE)), typed, model);
    } catch (Refusal refused) {
      return refused(refused, null, typed, model, response);
    }
  }

  /** The form of an action. */
  @PostMapping("/track/{action}")
  String open(
      @PathVariable String action,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    var act = PublicAct.of(action).orElseThrow(Unknown::new);
    try {
      var now = own.progress(typed.get(NUMBER), typed.get(CODE));
      return form(act, now, FormView.of(typed), model);
    } catch (Refusal refused) {
      return refused(refused, null, typed, model, response);
    }
  }

  @PostMapping("/track/{action}/send")
  String send(
      @PathVariable String action,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    var act = PublicAct.of(action).orElseThrow(Unknown::new);
    try {
      act.requireConfirmed(typed);
      var now = own.act(typed.get(NUMBER), typed.get(CODE), act.action(), act.form(typed));
      model.addAttribute("done", act);
      return shown(now, typed, model);
    } catch (Refusal refused) {
      return refused(refused, act, typed, model, response);
    }
  }

  private static String shown(Progress progress, Map<String, String> typed, Model model) {
    model.addAttribute("it", progress);
    model.addAttribute("course", Course.of(progress.state()));
    model.addAttribute("code", typed.getOrDefault(CODE, "").strip());
    model.addAttribute("acts", PublicAct.offered(progress.actions()));
    return "portal/progress";
  }

  private String form(PublicAct act, Progress now, FormView form, Model model) {
    model.addAttribute("it", now);
    model.addAttribute("act", act);
    model.addAttribute("form", form);
    if (act == PublicAct.CONSENT) {
      model.addAttribute("consentTexts", consentTexts(now));
    }
    return ACT;
  }

  /** Nobody agrees to what he has not read. */
  private Map<String, String> consentTexts(Progress now) {
    var found = new LinkedHashMap<String, String>();
    now.consents()
        .forEach(
            consent ->
                texts
                    .on(consent.kind(), clock.today())
                    .ifPresent(text -> found.put(consent.kind(), text.text())));
    return found;
  }

  /**
   * Back to the form with what was typed, and what is to be done. Who does not know the code is
   * shown the first form only.
   */
  private String refused(
      Refusal refused,
      @Nullable PublicAct act,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    response.setStatus(refused.status().value());
    if (refused instanceof TryLater later) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
    }
    model.addAttribute("trouble", problems.of(refused).getDetail());
    var stranger = refused instanceof TrackingFailed || refused instanceof TryLater;
    var form = FormView.of(stranger ? numberOnly(typed) : typed);
    if (act == null || stranger) {
      model.addAttribute("form", form);
      return ASK;
    }
    var again = known(typed);
    if (again.isEmpty()) {
      model.addAttribute("form", FormView.of(numberOnly(typed)));
      return ASK;
    }
    return form(
        act,
        again.get(),
        refused instanceof InvalidForm wrong ? form.refused(wrong.errors()) : form,
        model);
  }

  private Optional<Progress> known(Map<String, String> typed) {
    try {
      return Optional.of(own.progress(typed.get(NUMBER), typed.get(CODE)));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  private static Map<String, String> numberOnly(Map<String, String> typed) {
    var kept = new LinkedHashMap<String, String>();
    kept.put(NUMBER, typed.getOrDefault(NUMBER, ""));
    return kept;
  }
}
