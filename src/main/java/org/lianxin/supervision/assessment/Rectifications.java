package org.lianxin.supervision.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.lianxin.petition.Names;
import org.lianxin.supervision.assessment.AssessmentView.RectificationView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改: demanded after an assessment, reported by the unit, checked again (domain.md §7.9). */
@Service
class Rectifications {

  private static final int LONGEST = 1000;
  private static final String WHAT = "rectification";
  private static final String SELECT =
      "SELECT id, assessment, unit, demand, raised_on, due_on, report, done_by, done_on, passed,"
          + " check_note, checked_on, version FROM rectification WHERE ";

  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final AssessedUnits units;
  private final Evidence evidence;
  private final Vocabulary vocabulary;
  private final Names names;
  private final Words words;
  private final BusinessClock clock;
  private final Ids ids;

  Rectifications(
      JdbcClient jdbc,
      Assessments assessments,
      AssessedUnits units,
      Evidence evidence,
      Vocabulary vocabulary,
      Names names,
      Words words,
      BusinessClock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.units = units;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.names = names;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /** What a unit is to put right, by when. */
  record Demanding(@Nullable String unit, @Nullable String demand, @Nullable LocalDate dueOn) {}

  /** What the unit has done. */
  record Reporting(@Nullable String text) {}

  /** What was found when it was looked at again. */
  record Checking(@Nullable Boolean passed, @Nullable String note) {}

  private record Row(
      String id,
      String assessment,
      String unit,
      String demand,
      LocalDate raisedOn,
      LocalDate dueOn,
      @Nullable String report,
      @Nullable String doneBy,
      @Nullable LocalDate doneOn,
      @Nullable Boolean passed,
      @Nullable String checkNote,
      @Nullable LocalDate checkedOn,
      long version) {

    String state(LocalDate today) {
      if (passed != null) {
        return passed ? "PASSED" : "FAILED";
      }
      if (report != null) {
        return "DONE";
      }
      return today.isAfter(dueOn) ? "OVERDUE" : "OPEN";
    }
  }

  /** Those of these units. */
  List<RectificationView> of(String assessment, List<Unit> seen, Actor actor) {
    var codes = seen.stream().map(Unit::code).toList();
    return jdbc
        .sql(SELECT + "assessment = ? ORDER BY due_on, id")
        .param(assessment)
        .query(Row.class)
        .list()
        .stream()
        .filter(row -> codes.contains(row.unit))
        .map(row -> view(row, actor))
        .toList();
  }

  /** Demands it; only of what is published. */
  @Transactional
  public void demand(String assessment, Demanding demanding, Actor actor) {
    units.requireScorer(actor);
    var one = assessments.find(assessment).orElseThrow(Unknown::new);
    if (!one.county().equals(units.county(actor)) || !one.published()) {
      throw new NotAllowed();
    }
    var unit = demanding.unit == null ? "" : demanding.unit;
    new Checks(words)
        .when(units.find(unit, actor).isEmpty(), "unit", "assessment.unit")
        .when(!PlainText.isGiven(demanding.demand, LONGEST), "demand", "sheet.text", LONGEST)
        .when(
            demanding.dueOn == null || demanding.dueOn.isBefore(clock.today()),
            "dueOn",
            "assessment.dueOn")
        .refuse();
    var id = ids.next().toString();
    jdbc.sql(
            "INSERT INTO rectification (id, assessment, unit, demand, raised_by, raised_on, due_on,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
        .param(id)
        .param(assessment)
        .param(unit)
        .param(PlainText.of(demanding.demand))
        .param(actor.login())
        .param(clock.today())
        .param(demanding.dueOn)
        .update();
    did(actor, id, "DEMANDED");
  }

  /** The unit's head says what was done; after a failed check once more. */
  @Transactional
  public void report(String id, Reporting reporting, Actor actor) {
    units.requireReader(actor);
    var row = lock(id);
    if (!units.answersFor(actor, row.unit)) {
      throw new NotAllowed();
    }
    if (row.report != null && !Boolean.FALSE.equals(row.passed)) {
      throw new StaleVersion();
    }
    new Checks(words)
        .when(!PlainText.isGiven(reporting.text, LONGEST), "text", "sheet.text", LONGEST)
        .refuse();
    jdbc.sql(
            "UPDATE rectification SET report = ?, done_by = ?, done_on = ?, passed = NULL,"
                + " version = version + 1 WHERE id = ?")
        .params(PlainText.of(reporting.text), actor.login(), clock.today(), id)
        .update();
    did(actor, id, "REPORTED");
  }

  /** Looked at again. */
  @Transactional
  public void check(String id, Checking checking, Actor actor) {
    units.requireScorer(actor);
    var row = lock(id);
    if (units.find(row.unit, actor).isEmpty()) {
      throw new NotAllowed();
    }
    if (row.report == null || row.passed != null) {
      throw new StaleVersion();
    }
    new Checks(words)
        .when(checking.passed == null, "passed", "assessment.passed")
        .when(!PlainText.isGiven(checking.note, LONGEST), "note", "sheet.text", LONGEST)
        .refuse();
    jdbc.sql(
            "UPDATE rectification SET passed = ?, check_note = ?, checked_by = ?, checked_on = ?,"
                + " version = version + 1 WHERE id = ?")
        .param(checking.passed)
        .param(PlainText.of(checking.note))
        .param(actor.login())
        .param(clock.today())
        .param(id)
        .update();
    did(actor, id, Boolean.TRUE.equals(checking.passed) ? "PASSED" : "FAILED");
  }

  private Row lock(String id) {
    return jdbc.sql(SELECT + "id = ? FOR UPDATE")
        .param(id)
        .query(Row.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  private void did(Actor actor, String id, String what) {
    evidence.ofSystem(Deed.of(actor.doer(), Act.ACTED, WHAT, id).because(what));
  }

  private RectificationView view(Row row, Actor actor) {
    var state = row.state(clock.today());
    return new RectificationView(
        row.id,
        names.unit(row.unit),
        row.demand,
        row.raisedOn,
        row.dueOn,
        state,
        vocabulary.label("rectificationStates", state),
        row.report,
        names.personOrNone(row.doneBy),
        row.doneOn,
        row.checkNote,
        row.checkedOn,
        units.answersFor(actor, row.unit)
            && (row.report == null || Boolean.FALSE.equals(row.passed)),
        units.scores(actor) && state.equals("DONE"),
        row.version);
  }
}
