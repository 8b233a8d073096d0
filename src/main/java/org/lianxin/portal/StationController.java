package org.lianxin.portal;

import java.util.List;
import org.lianxin.station.Stations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where one goes, whom one meets there and on which days (条例 Art. 18). */
@RestController
@RequestMapping("/api/public/stations")
class StationController {

  private final Stations stations;

  StationController(Stations stations) {
    this.stations = stations;
  }

  @GetMapping
  List<Stations.Station> all() {
    return stations.all();
  }

  @GetMapping("/{code}")
  Stations.WithMembers one(@PathVariable String code) {
    return stations.one(code);
  }
}
