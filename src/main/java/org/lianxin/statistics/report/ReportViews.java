package org.lianxin.statistics.report;

import org.lianxin.access.Actor;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.petition.Names;
import org.lianxin.statistics.Period;
import org.lianxin.statistics.report.ReportPapers.Subject;
import org.lianxin.statistics.report.ReportRights.Reach;
import org.lianxin.statistics.report.ReportView.Line;
import org.lianxin.statistics.report.ReportView.Offer;
import org.lianxin.statistics.report.ReportView.SectionView;
import org.lianxin.statistics.report.ReportView.Shelf;
import org.lianxin.statistics.report.StoredReports.Head;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports as the desk shows them. */
@Component
class ReportViews {

  private final ReportRights rights;
  private final StoredReports stored;
  private final Organization organization;
  private final Names names;
  private final Vocabulary vocabulary;

  ReportViews(
      ReportRights rights,
      StoredReports stored,
      Organization organization,
      Names names,
      Vocabulary vocabulary) {
    this.rights = rights;
    this.stored = stored;
    this.organization = organization;
    this.names = names;
    this.vocabulary = vocabulary;
  }

  /** What he may read, and what he may write. */
  @Transactional(readOnly = true)
  public Shelf shelf(Actor actor) {
    var units = rights.units(actor);
    return new Shelf(
        stored.of(units.stream().filter(ReportRights::kept).map(Unit::code).toList()).stream()
            .filter(head -> seen(head, actor))
            .map(this::line)
            .toList(),
        units.stream().map(unit -> offer(unit, actor)).toList());
  }

  private boolean seen(Head head, Actor actor) {
    var reach = rights.reach(head.kind(), organization.requireUnit(head.unit()), actor);
    return switch (reach) {
      case NONE -> false;
      case SUBMITTED -> head.state() == ReportState.SUBMITTED;
      case ALL, WRITES -> true;
    };
  }

  private Line line(Head head) {
    return new Line(
        head.id(),
        head.kind(),
        names.unit(head.unit()),
        head.fromOn(),
        head.toOn(),
        PeriodWords.of(new Period(head.fromOn(), head.toOn())),
        head.state(),
        names.person(head.changedBy()),
        head.changedAt(),
        head.submittedAt());
  }

  private Offer offer(Unit unit, Actor actor) {
    var kinds = ReportRights.kinds(unit);
    return new Offer(
        names.unit(unit.code()),
        kinds.stream().filter(kind -> rights.reach(kind, unit, actor) == Reach.WRITES).toList(),
        kinds.stream().filter(kind -> rights.reach(kind, unit, actor) != Reach.NONE).toList());
  }

  ReportView view(Report report, Actor actor) {
    var unit = organization.requireUnit(report.unit());
    return new ReportView(
        report.id(),
        report.kind(),
        names.unit(report.unit()),
        report.period().from(),
        report.period().to(),
        PeriodWords.of(report.period()),
        ReportPapers.title(new Subject(report.kind(), unit, report.period())),
        report.state(),
        report.kind().sections().stream().map(section -> section(section, report)).toList(),
        report.figuresAt(),
        report.sha256(),
        names.person(report.changedBy()),
        report.changedAt(),
        names.personOrNone(report.submittedBy()),
        report.submittedAt(),
        !report.submitted() && rights.reach(report.kind(), unit, actor) == Reach.WRITES,
        report.version());
  }

  private SectionView section(Section section, Report report) {
    var text = report.texts().getOrDefault(section, new Report.Text("", ""));
    return new SectionView(
        section,
        vocabulary.label("reportSections", section.name()),
        text.text(),
        text.proposed(),
        text.edited(),
        report.snapshot().grids(section),
        report.snapshot().graphs(section));
  }
}
