package org.lianxin.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxin.access.Actor;
import org.lianxin.supervision.FigureSource;
import org.springframework.stereotype.Component;

/** Gives an assessment the figures of the units responsible. */
@Component
class AssessedFigures implements FigureSource {

  private final Figures figures;

  AssessedFigures(Figures figures) {
    this.figures = figures;
  }

  @Override
  public Map<String, Map<String, Share>> ofUnits(LocalDate from, LocalDate to, Actor actor) {
    var asked = new Asked(new Period(from, to), Dimension.UNIT, Map.of());
    var units = new LinkedHashMap<String, Map<String, Share>>();
    for (var row : figures.of(asked, actor).rows()) {
      var own = new LinkedHashMap<String, Share>();
      row.figures()
          .forEach(
              (id, figure) ->
                  own.put(id, new Share(figure.numerator(), figure.denominator(), figure.rate())));
      units.put(row.key(), own);
    }
    return units;
  }
}
