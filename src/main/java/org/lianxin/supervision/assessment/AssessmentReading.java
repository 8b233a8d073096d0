package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.organization.Unit;
import org.lianxin.petition.KeptFiles.KeptContent;
import org.lianxin.petition.Names;
import org.lianxin.supervision.FigureSource;
import org.lianxin.supervision.FigureSource.Share;
import org.lianxin.supervision.assessment.AssessmentView.Cell;
import org.lianxin.supervision.assessment.AssessmentView.Listed;
import org.lianxin.supervision.assessment.AssessmentView.UnitRow;
import org.lianxin.supervision.assessment.Assessments.Assessment;
import org.lianxin.supervision.assessment.Assessments.Score;
import org.lianxin.supervision.assessment.Grounds.GroundFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of assessments: whoever scores all of them, others what has been published. */
@Service
class AssessmentReading {

  private final Assessments assessments;
  private final Schemes schemes;
  private final AssessedUnits units;
  private final FigureSource figures;
  private final Rectifications rectifications;
  private final Names names;
  private final Grounds grounds;

  AssessmentReading(
      Assessments assessments,
      Schemes schemes,
      AssessedUnits units,
      FigureSource figures,
      Rectifications rectifications,
      Names names,
      Grounds grounds) {
    this.grounds = grounds;
    this.assessments = assessments;
    this.schemes = schemes;
    this.units = units;
    this.figures = figures;
    this.rectifications = rectifications;
    this.names = names;
  }

  @Transactional(readOnly = true)
  public List<Listed> list(Actor actor) {
    units.requireReader(actor);
    return assessments.of(units.county(actor), units.scores(actor)).stream()
        .map(one -> new Listed(one.id(), one.title(), one.fromOn(), one.toOn(), one.publishedAt()))
        .toList();
  }

  @Transactional(readOnly = true)
  public AssessmentView read(String id, Actor actor) {
    return view(requireSeen(id, actor), actor);
  }

  /** A paper on which points rest. */
  @Transactional(readOnly = true)
  public KeptContent file(String id, String file, Actor actor) {
    return grounds.open(requireSeen(id, actor), file, actor);
  }

  private Assessment requireSeen(String id, Actor actor) {
    units.requireReader(actor);
    var found = assessments.find(id).orElseThrow(Unknown::new);
    if (!found.county().equals(units.county(actor)) || !found.published() && !units.scores(actor)) {
      throw new NotAllowed();
    }
    return found;
  }

  /** As that reader sees it: a draft with the figures of now, what is published with its own. */
  AssessmentView view(Assessment one, Actor actor) {
    var scheme = schemes.require(one.versionNo());
    var scores = assessments.scores(one.id()).stream().collect(Collectors.groupingBy(Score::unit));
    Map<String, Map<String, Share>> live =
        one.published() ? Map.of() : figures.ofUnits(one.fromOn(), one.toOn(), actor);
    var files = grounds.of(one.id());
    var rows =
        units.seen(one.county(), actor).stream()
            .map(
                unit ->
                    row(
                        unit,
                        scheme.items(),
                        scores.getOrDefault(unit.code(), List.of()),
                        live.getOrDefault(unit.code(), Map.of()),
                        files,
                        one.published()))
            .toList();
    return new AssessmentView(
        one.id(),
        one.title(),
        one.fromOn(),
        one.toOn(),
        scheme.version(),
        scheme.name(),
        scheme.items(),
        rows,
        rectifications.of(one.id(), units.seen(one.county(), actor), actor),
        one.publishedAt(),
        names.personOrNone(one.publishedBy()),
        units.scores(actor) && !one.published(),
        units.scores(actor) && one.published(),
        one.version());
  }

  private UnitRow row(
      Unit unit,
      List<SchemeItem> items,
      List<Score> scores,
      Map<String, Share> live,
      Map<String, List<GroundFile>> files,
      boolean published) {
    var byItem = new HashMap<String, Score>();
    scores.forEach(score -> byItem.put(score.item(), score));
    var cells =
        items.stream()
            .map(
                item ->
                    item.auto() && !published
                        ? live(item, live.get(item.figure()))
                        : stored(
                            item,
                            byItem.get(item.code()),
                            files.getOrDefault(Grounds.key(unit.code(), item.code()), List.of())))
            .toList();
    var total = BigDecimal.ZERO;
    var possible = BigDecimal.ZERO;
    for (var i = 0; i < items.size(); i++) {
      var points = cells.get(i).points();
      if (points != null) {
        total = total.add(points);
        possible = possible.add(items.get(i).weight());
      }
    }
    return new UnitRow(
        names.unit(unit.code()), cells, total, possible, AssessedUnits.share(total, possible));
  }

  private static Cell live(SchemeItem item, @Nullable Share share) {
    return share == null
        ? new Cell(item.code(), null, null, null, null, null, null, List.of())
        : new Cell(
            item.code(),
            item.points(share.rate()),
            share.numerator(),
            share.denominator(),
            share.rate(),
            null,
            null,
            List.of());
  }

  private Cell stored(SchemeItem item, @Nullable Score score, List<GroundFile> files) {
    return score == null
        ? new Cell(item.code(), null, null, null, null, null, null, files)
        : new Cell(
            item.code(),
            score.points(),
            score.numerator(),
            score.denominator(),
            score.rate(),
            score.evidence(),
            names.personOrNone(score.scoredBy()),
            files);
  }
}
