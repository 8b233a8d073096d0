package org.lianxin.portal.page;

import org.lianxin.station.Stations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one goes, whom one meets there and when (条例 Art. 18; domain.md §7.1). */
@Controller
class StationPages {

  private final Stations stations;

  StationPages(Stations stations) {
    this.stations = stations;
  }

  @GetMapping("/stations")
  String all(Model model) {
    model.addAttribute("stations", stations.all());
    return "portal/stations";
  }

  @GetMapping("/stations/{code}")
  String one(@PathVariable String code, Model model) {
    model.addAttribute("it", stations.one(code));
    model.addAttribute("days", stations.coming(code));
    return "portal/station";
  }

  /** 联系卡: a sheet of them, to cut and to hand out. */
  @GetMapping("/stations/{code}/card")
  String card(@PathVariable String code, Model model) {
    model.addAttribute("it", stations.one(code));
    model.addAttribute("qr", Qr.to("/stations/" + code));
    return "portal/card";
  }
}
