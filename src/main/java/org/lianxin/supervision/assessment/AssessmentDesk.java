package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusal;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.lianxin.petition.Names;
import org.lianxin.supervision.FigureSource;
import org.lianxin.supervision.FigureSource.Share;
import org.lianxin.supervision.assessment.AssessmentView.Cell;
import org.lianxin.supervision.assessment.AssessmentView.Listed;
import org.lianxin.supervision.assessment.AssessmentView.UnitRow;
import org.lianxin.supervision.assessment.Assessments.Assessment;
import org.lianxin.supervision.assessment.Assessments.Score;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 考核: drafts that fill themselves with figures, are scored by hand, and are frozen when published.
 */
@Service
class AssessmentDesk {

  private static final String WHAT = "assessment";
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_EVIDENCE = 500;

  private final Assessments assessments;
  private final Schemes schemes;
  private final AssessedUnits units;
  private final FigureSource figures;
  private final Rectifications rectifications;
  private final Evidence evidence;
  private final Names names;
  private final Words words;
  private final BusinessClock clock;
  private final Ids ids;

  AssessmentDesk(
      Assessments assessments,
      Schemes schemes,
      AssessedUnits units,
      FigureSource figures,
      Rectifications rectifications,
      Evidence evidence,
      Names names,
      Words words,
      BusinessClock clock,
      Ids ids) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.units = units;
    this.figures = figures;
    this.rectifications = rectifications;
    this.evidence = evidence;
    this.names = names;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /** A new one. */
  record Making(@Nullable String title, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Points given by hand, and on what grounds. */
  record Scoring(
      @Nullable String unit,
      @Nullable String item,
      @Nullable BigDecimal points,
      @Nullable String evidence) {}

  /** It is published: nothing in it changes any more. */
  static class AlreadyPublished extends Refusal {
    AlreadyPublished() {
      super(HttpStatus.CONFLICT);
    }
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

  /** Begins one by the newest scheme. */
  @Transactional
  public AssessmentView make(Making making, Actor actor) {
    units.requireScorer(actor);
    var from = making.from;
    var to = making.to;
    new Checks(words)
        .when(
            !PlainText.isGiven(making.title, LONGEST_TITLE),
            "title",
            "assessment.name",
            LONGEST_TITLE)
        .when(from == null, "from", "assessment.period")
        .when(
            to == null || from != null && (to.isBefore(from) || from.plusYears(1).isBefore(to)),
            "to",
            "assessment.period")
        .refuse();
    if (from == null || to == null) {
      throw new IllegalStateException("Checked above");
    }
    var made =
        new Assessment(
            ids.next().toString(),
            schemes.current().version(),
            PlainText.of(making.title),
            units.county(actor),
            from,
            to,
            actor.login(),
            null,
            null,
            0);
    assessments.add(made, clock.instant());
    did(actor, made.id(), "MADE");
    return view(made, actor);
  }

  /** Gives points by hand. */
  @Transactional
  public AssessmentView score(String id, Scoring scoring, Actor actor) {
    var draft = requireDraft(id, actor);
    var unit = scoring.unit == null ? "" : scoring.unit;
    var item =
        schemes.require(draft.versionNo()).items().stream()
            .filter(one -> !one.auto() && one.code().equals(scoring.item))
            .findFirst();
    var points = scoring.points;
    new Checks(words)
        .when(item.isEmpty(), "item", "assessment.item")
        .when(units.find(unit, actor).isEmpty(), "unit", "assessment.unit")
        .when(
            points == null
                || points.scale() > 2
                || item.isPresent()
                    && (points.compareTo(item.get().least()) < 0
                        || points.compareTo(item.get().most()) > 0),
            "points",
            "assessment.points",
            item.map(one -> one.most().stripTrailingZeros().toPlainString()).orElse(""))
        .when(
            !PlainText.fits(scoring.evidence, LONGEST_EVIDENCE)
                || item.map(SchemeItem::evidence).orElse(false)
                    && PlainText.of(scoring.evidence).isEmpty(),
            "evidence",
            "assessment.evidence",
            LONGEST_EVIDENCE)
        .refuse();
    if (points == null) {
      throw new IllegalStateException("Checked above");
    }
    assessments.score(
        id,
        unit,
        item.orElseThrow().code(),
        points,
        PlainText.of(scoring.evidence),
        actor.login(),
        clock.instant());
    evidence.ofSystem(
        Deed.of(actor.doer(), Act.ACTED, WHAT, id)
            .on(List.of(item.orElseThrow().code()))
            .because("SCORED"));
    return view(draft, actor);
  }

  /** From now on it stays as it is, with the figures of this moment. */
  @Transactional
  public AssessmentView publish(String id, @Nullable Long based, Actor actor) {
    var draft = requireDraft(id, actor);
    if (based != null && based != draft.version()) {
      throw new StaleVersion();
    }
    var items = schemes.require(draft.versionNo()).items();
    var counted = figures.ofUnits(draft.fromOn(), draft.toOn(), actor);
    for (var unit : units.all(draft.county())) {
      var own = counted.getOrDefault(unit.code(), Map.of());
      items.stream()
          .filter(SchemeItem::auto)
          .forEach(item -> assessments.score(id, unit.code(), item, own, clock.instant()));
    }
    assessments.publish(id, actor.login(), clock.instant());
    did(actor, id, "PUBLISHED");
    return view(assessments.find(id).orElseThrow(), actor);
  }

  private Assessment requireDraft(String id, Actor actor) {
    units.requireScorer(actor);
    var found = assessments.lock(id).orElseThrow(Unknown::new);
    if (!found.county().equals(units.county(actor))) {
      throw new NotAllowed();
    }
    if (found.published()) {
      throw new AlreadyPublished();
    }
    return found;
  }

  private Assessment requireSeen(String id, Actor actor) {
    units.requireReader(actor);
    var found = assessments.find(id).orElseThrow(Unknown::new);
    if (!found.county().equals(units.county(actor)) || !found.published() && !units.scores(actor)) {
      throw new NotAllowed();
    }
    return found;
  }

  private void did(Actor actor, String id, String what) {
    evidence.ofSystem(Deed.of(actor.doer(), Act.ACTED, WHAT, id).because(what));
  }

  private AssessmentView view(Assessment one, Actor actor) {
    var scheme = schemes.require(one.versionNo());
    var scores = assessments.scores(one.id()).stream().collect(Collectors.groupingBy(Score::unit));
    Map<String, Map<String, Share>> live =
        one.published() ? Map.of() : figures.ofUnits(one.fromOn(), one.toOn(), actor);
    var rows =
        units.seen(one.county(), actor).stream()
            .map(
                unit ->
                    row(
                        unit,
                        scheme.items(),
                        scores.getOrDefault(unit.code(), List.of()),
                        live.getOrDefault(unit.code(), Map.of()),
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
      boolean published) {
    var byItem = new HashMap<String, Score>();
    scores.forEach(score -> byItem.put(score.item(), score));
    var cells =
        items.stream()
            .map(
                item ->
                    item.auto() && !published
                        ? live(item, live.get(item.figure()))
                        : stored(item, byItem.get(item.code())))
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
        ? new Cell(item.code(), null, null, null, null, null, null)
        : new Cell(
            item.code(),
            item.points(share.rate()),
            share.numerator(),
            share.denominator(),
            share.rate(),
            null,
            null);
  }

  private Cell stored(SchemeItem item, @Nullable Score score) {
    return score == null
        ? new Cell(item.code(), null, null, null, null, null, null)
        : new Cell(
            item.code(),
            score.points(),
            score.numerator(),
            score.denominator(),
            score.rate(),
            score.evidence(),
            names.personOrNone(score.scoredBy()));
  }
}
