package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.lianxin.supervision.FigureSource;
import org.lianxin.supervision.assessment.Assessments.Assessment;
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
  private final AssessmentReading reading;
  private final Grounds grounds;
  private final Evidence evidence;
  private final Words words;
  private final BusinessClock clock;
  private final Ids ids;

  AssessmentDesk(
      Assessments assessments,
      Schemes schemes,
      AssessedUnits units,
      FigureSource figures,
      AssessmentReading reading,
      Grounds grounds,
      Evidence evidence,
      Words words,
      BusinessClock clock,
      Ids ids) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.units = units;
    this.figures = figures;
    this.reading = reading;
    this.grounds = grounds;
    this.evidence = evidence;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /** A new one. */
  record Making(@Nullable String title, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * Points given by hand, and on what grounds.
   *
   * @param files all the files that belong to it from now on; null to leave them as they are
   */
  record Scoring(
      @Nullable String unit,
      @Nullable String item,
      @Nullable BigDecimal points,
      @Nullable String evidence,
      @Nullable List<String> files) {}

  /** It is published: nothing in it changes any more. */
  static class AlreadyPublished extends Refusal {
    AlreadyPublished() {
      super(HttpStatus.CONFLICT);
    }
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
    return reading.view(made, actor);
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
    var files = scoring.files;
    var code = item.map(SchemeItem::code).orElse("");
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
        .when(
            files != null && !grounds.fit(files, id, unit, code, actor),
            "files",
            "assessment.files",
            Grounds.MOST)
        .refuse();
    if (points == null) {
      throw new IllegalStateException("Checked above");
    }
    assessments.score(
        id, unit, code, points, PlainText.of(scoring.evidence), actor.login(), clock.instant());
    if (files != null) {
      grounds.keep(files, id, unit, code, actor);
    }
    evidence.ofSystem(
        Deed.of(actor.doer(), Act.ACTED, WHAT, id).on(List.of(code)).because("SCORED"));
    return reading.view(draft, actor);
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
    return reading.view(assessments.find(id).orElseThrow(), actor);
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

  private void did(Actor actor, String id, String what) {
    evidence.ofSystem(Deed.of(actor.doer(), Act.ACTED, WHAT, id).because(what));
  }
}
