package org.lianxin.portal.page;

import java.util.List;
import org.lianxin.foundation.PageAsked;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.organization.Village;
import org.lianxin.portal.SampleAccounts;
import org.lianxin.publicity.BoardQuestion;
import org.lianxin.publicity.PublishedNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody can do here, the newest notices, where the stations are. */
@Controller
class HomePage {

  private static final int NOTICES = 4;

  private final PublishedNotices notices;
  private final Organization organization;
  private final List<SampleAccounts> samples;

  HomePage(
      PublishedNotices notices, Organization organization, ObjectProvider<SampleAccounts> samples) {
    this.notices = notices;
    this.organization = organization;
    this.samples = samples.stream().toList();
  }

  /** A station and whom it serves. */
  record Door(Unit unit, List<String> villages) {}

  @GetMapping({"/", "/index.html"})
  String home(Model model) {
    model.addAttribute(
        "notices", notices.page(BoardQuestion.ANY, new PageAsked(0, NOTICES, "")).items());
    model.addAttribute("stations", doors());
    model.addAttribute("samples", samples.stream().flatMap(one -> one.all().stream()).toList());
    return "portal/home";
  }

  private List<Door> doors() {
    return organization.units().stream()
        .filter(unit -> unit.kind() == UnitKind.STATION)
        .map(unit -> new Door(unit, villages(unit)))
        .toList();
  }

  private List<String> villages(Unit station) {
    return organization.villages().stream()
        .filter(village -> village.station().equals(station.code()))
        .map(Village::name)
        .toList();
  }
}
