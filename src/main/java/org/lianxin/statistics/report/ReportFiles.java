package org.lianxin.statistics.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.statistics.Period;
import org.lianxin.statistics.report.ReportPapers.Subject;
import org.lianxin.statistics.report.ReportRights.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports as files: what was submitted, the very same bytes; else the draft, or what it would be
 * now. Each one taken is put on record.
 */
@Service
class ReportFiles {

  private final ReportRights rights;
  private final ReportDesk desk;
  private final StoredReports stored;
  private final Gathering gathering;
  private final ReportPapers papers;
  private final Evidence evidence;
  private final BusinessClock clock;

  ReportFiles(
      ReportRights rights,
      ReportDesk desk,
      StoredReports stored,
      Gathering gathering,
      ReportPapers papers,
      Evidence evidence,
      BusinessClock clock) {
    this.rights = rights;
    this.desk = desk;
    this.stored = stored;
    this.gathering = gathering;
    this.papers = papers;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** A file and what it is called. */
  record File(String name, byte[] content) {}

  /** The file of a report that is kept. */
  @Transactional
  public File of(String id, Actor actor) {
    var report = desk.one(id, actor);
    taken(report.id(), report.kind(), actor);
    return file(report, actor);
  }

  /**
   * What is asked for; what is left out is one's own unit and the present period.
   *
   * @param to left out if the period begins on {@code from}
   */
  record Wanted(@Nullable String unit, @Nullable LocalDate from, @Nullable LocalDate to) {

    private Period period(ReportKind kind, LocalDate today) {
      var usual = kind.around(from != null ? from : to != null ? to : today);
      return new Period(from == null ? usual.from() : from, to == null ? usual.to() : to);
    }
  }

  /** The file of a unit and a period, whether or not somebody has begun to write it. */
  @Transactional
  public File of(ReportKind kind, Wanted wanted, Actor actor) {
    rights.reader(actor);
    var code = wanted.unit == null || wanted.unit.isBlank() ? rights.own(actor) : wanted.unit;
    var period = wanted.period(kind, clock.today());
    var unit = rights.require(kind, code, actor);
    var reach = rights.reach(kind, unit, actor);
    var report =
        stored
            .of(kind, code, period)
            .filter(found -> found.submitted() || reach != Reach.SUBMITTED);
    taken(report.map(Report::id).orElse(code), kind, actor);
    if (report.isPresent()) {
      return file(report.get(), actor);
    }
    var subject = new Subject(kind, unit, period);
    var now = gathering.of(subject, actor);
    return new File(
        ReportPapers.fileName(subject),
        papers.docx(subject, now.snapshot(), Report.fresh(kind, now.texts()), clock.today()));
  }

  private File file(Report report, Actor actor) {
    var subject =
        new Subject(
            report.kind(), rights.require(report.kind(), report.unit(), actor), report.period());
    var content =
        report.submitted()
            ? stored.docx(report.id()).orElseThrow(Unknown::new)
            : papers.docx(subject, report.snapshot(), report.texts(), clock.today());
    return new File(ReportPapers.fileName(subject), content);
  }

  private void taken(String id, ReportKind kind, Actor actor) {
    evidence.ofSystem(Deed.of(actor.doer(), Act.REPORT_TAKEN, "report", id).because(kind.name()));
  }
}
