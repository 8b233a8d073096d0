package org.lianxin.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.InvalidForm;
import org.lianxin.foundation.Problems;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.TryLater;
import org.lianxin.organization.Category;
import org.lianxin.organization.Organization;
import org.lianxin.portal.Petitions;
import org.lianxin.privacy.PrivacyTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 反映诉求: written by oneself, or by the station that one asks to act. */
@Controller
class LodgePages {

  private static final String WRITE = "portal/write";
  private static final String AGENT = "portal/agent";
  private static final String TOKEN = "token";
  private static final Pattern TOKENS = Pattern.compile("[0-9a-f-]{36}");

  private final Petitions petitions;
  private final Organization organization;
  private final PrivacyTexts texts;
  private final Problems problems;

  LodgePages(
      Petitions petitions, Organization organization, PrivacyTexts texts, Problems problems) {
    this.petitions = petitions;
    this.organization = organization;
    this.texts = texts;
    this.problems = problems;
  }

  /** A main heading of the categories with those beneath it. */
  record Group(String name, List<Category> categories) {}

  @ModelAttribute("privacy")
  PrivacyTexts.Version privacy() {
    return texts.present(PrivacyTexts.NOTICE);
  }

  @GetMapping("/lodge")
  String choose() {
    return "portal/lodge";
  }

  @GetMapping("/lodge/write")
  String write(Model model) {
    return form(WRITE, FormView.of(Map.of(TOKEN, token(null))), model);
  }

  @GetMapping("/lodge/station")
  String agent(Model model) {
    return form(AGENT, FormView.of(Map.of(TOKEN, token(null))), model);
  }

  @PostMapping("/lodge/write")
  String written(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
      Model model,
      HttpServletResponse response) {
    return lodged(WRITE, typed, chosen(pictures), model, response);
  }

  @PostMapping("/lodge/station")
  String asked(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
      Model model,
      HttpServletResponse response) {
    return lodged(AGENT, typed, chosen(pictures), model, response);
  }

  /** Without any chosen a browser sends one that is empty. */
  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> pictures) {
    return pictures == null
        ? List.of()
        : pictures.stream().filter(picture -> !picture.isEmpty()).toList();
  }

  private String lodged(
      String view,
      Map<String, String> typed,
      List<MultipartFile> pictures,
      Model model,
      HttpServletResponse response) {
    var kept = new LinkedHashMap<>(typed);
    kept.put(TOKEN, token(typed.get(TOKEN)));
    try {
      var petition =
          view.equals(AGENT) ? TypedPetition.toStation(typed) : TypedPetition.written(typed);
      var receipt = petitions.lodge(petition, pictures, kept.get(TOKEN));
      response.setStatus(HttpStatus.CREATED.value());
      model.addAttribute("it", receipt);
      model.addAttribute("matter", petition.accuses() ? "" : petition.title());
      model.addAttribute("qr", Qr.of(address(receipt)));
      model.addAttribute("where", where());
      return "portal/receipt";
    } catch (Refusal refused) {
      response.setStatus(refused.status().value());
      if (refused instanceof TryLater later) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
      }
      var form = FormView.of(kept);
      model.addAttribute("trouble", problems.of(refused).getDetail());
      model.addAttribute("chooseAgain", !pictures.isEmpty());
      return form(
          view,
          refused instanceof InvalidForm wrong
              ? form.refused(TypedPetition.shown(view.equals(AGENT), wrong.errors()))
              : form,
          model);
    }
  }

  private String form(String view, FormView form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("villages", organization.villages());
    model.addAttribute("groups", groups());
    return view;
  }

  /** The two upper levels: what lies beneath is for those who do this every day. */
  private List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (var category : organization.categories()) {
      if (category.code().endsWith("0000")) {
        groups.add(new Group(category.name(), new ArrayList<>()));
      } else if (category.code().endsWith("00") && !groups.isEmpty()) {
        groups.get(groups.size() - 1).categories().add(category);
      }
    }
    return groups;
  }

  /** Of one form, however often it is sent; somebody else's is of no use. */
  private static String token(@Nullable String sent) {
    return sent != null && TOKENS.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  /** Behind the hash, so that the code reaches no server's log and no referrer. */
  private static String address(Petitions.Receipt receipt) {
    return where() + "#no=" + receipt.caseNo() + "&code=" + receipt.queryCode();
  }

  /** For whoever has no camera at hand. */
  private static String where() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/track").toUriString();
  }
}
