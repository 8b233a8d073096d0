package org.lianxin.statistics.report;

import java.util.List;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.organization.UnitKind;
import org.lianxin.station.Stations;
import org.lianxin.statistics.report.Gathering.Draft;
import org.springframework.stereotype.Component;

/** The days on which a station was to be manned, by its plan; who came is not kept yet. */
@Component
class DutyTables {

  private final Stations stations;

  DutyTables(Stations stations) {
    this.stations = stations;
  }

  /** Adds to the draft. */
  void add(Draft draft) {
    var subject = draft.subject;
    if (subject.unit().kind() == UnitKind.STATION) {
      var days =
          stations.planned(subject.unit().code(), subject.period().from(), subject.period().to());
      draft.table(
          Section.METHODS,
          new Grid(
              "值班安排",
              List.of("单位", "按计划应当值班（天）"),
              List.of(List.of(subject.unit().name(), String.valueOf(days))),
              null));
    }
  }
}
