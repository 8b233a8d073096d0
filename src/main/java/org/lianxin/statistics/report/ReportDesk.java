package org.lianxin.statistics.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
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
import org.lianxin.foundation.Sha256;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Unit;
import org.lianxin.statistics.Period;
import org.lianxin.statistics.report.ReportPapers.Subject;
import org.lianxin.statistics.report.StoredReports.By;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a report: drafted from figures, edited, submitted; then it stays as it is. */
@Service
class ReportDesk {

  private static final int LONGEST = 4000;
  private static final int LONGEST_PERIOD = 366;
  private static final String REPORT = "report";

  private final ReportRights rights;
  private final StoredReports stored;
  private final Gathering gathering;
  private final ReportPapers papers;
  private final Evidence evidence;
  private final Ids ids;
  private final Words words;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  ReportDesk(
      ReportRights rights,
      StoredReports stored,
      Gathering gathering,
      ReportPapers papers,
      Evidence evidence,
      Ids ids,
      Words words,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.rights = rights;
    this.stored = stored;
    this.gathering = gathering;
    this.papers = papers;
    this.evidence = evidence;
    this.ids = ids;
    this.words = words;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** What is asked for. */
  record Entered(
      @Nullable ReportKind kind,
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Takes the figures and drafts the report. */
  @Transactional
  public Report create(Entered entered, Actor actor) {
    rights.reader(actor);
    new Checks(words)
        .when(entered.kind == null, "kind", "report.kind")
        .when(entered.unit == null, "unit", "report.unit")
        .when(!sound(entered), "to", "report.period")
        .refuse();
    var kind = requireNonNull(entered.kind);
    var unit = rights.require(kind, String.valueOf(entered.unit), actor);
    rights.requireWriting(kind, unit, actor);
    var period = period(entered.from, entered.to);
    refuseSecond(stored.of(kind, unit.code(), period).isPresent());
    var proposed = gathering.of(new Subject(kind, unit, period), actor);
    var now = clock.instant();
    var report =
        new Report(
            ids.next().toString(),
            kind,
            unit.code(),
            period,
            ReportState.DRAFT,
            Report.fresh(kind, proposed.texts()),
            proposed.snapshot(),
            now,
            null,
            actor.login(),
            actor.login(),
            now,
            null,
            null,
            1);
    try {
      stored.insert(report);
    } catch (DuplicateKeyException e) {
      // Somebody has drafted it a moment ago.
      refuseSecond(true);
    }
    record(Act.REPORT_WRITTEN, report.id(), kind, actor);
    return report;
  }

  private boolean sound(Entered entered) {
    return entered.from != null
        && entered.to != null
        && !entered.to.isBefore(entered.from)
        && !entered.from.isAfter(clock.today())
        && entered.from.plusDays(LONGEST_PERIOD).isAfter(entered.to);
  }

  private static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Period(requireNonNull(from), requireNonNull(to));
  }

  private void refuseSecond(boolean there) {
    new Checks(words).when(there, "kind", "report.there").refuse();
  }

  /** The report of that id, for whoever may read it. */
  @Transactional(readOnly = true)
  public Report one(String id, Actor actor) {
    var report = stored.one(id).orElseThrow(Unknown::new);
    var unit = rights.require(report.kind(), report.unit(), actor);
    if (!report.submitted()
        && rights.reach(report.kind(), unit, actor) == ReportRights.Reach.SUBMITTED) {
      throw new NotAllowed();
    }
    return report;
  }

  /**
   * Writes texts; what is left out stays.
   *
   * @param based the version they were based on; null if the caller does not care
   */
  @Transactional
  public Report edit(String id, Map<Section, String> entered, @Nullable Long based, Actor actor) {
    var report = draft(id, based, actor);
    var checks = new Checks(words);
    entered.forEach(
        (section, text) ->
            checks
                .when(!report.kind().sections().contains(section), section.name(), "report.section")
                .when(!PlainText.fits(text, LONGEST), section.name(), "report.text", LONGEST));
    checks.refuse();
    var texts = new EnumMap<>(report.texts());
    entered.forEach(
        (section, text) ->
            texts.computeIfPresent(
                section, (same, before) -> new Report.Text(PlainText.of(text), before.proposed())));
    stored.change(report, texts, report.snapshot(), report.figuresAt(), by(actor));
    record(Act.REPORT_WRITTEN, id, report.kind(), actor);
    return one(id, actor);
  }

  /** Takes the figures anew; texts that somebody has written stay as they are. */
  @Transactional
  public Report refresh(String id, @Nullable Long based, Actor actor) {
    var report = draft(id, based, actor);
    var proposed = gathering.of(subject(report, actor), actor);
    var texts = new EnumMap<>(report.texts());
    texts.replaceAll((section, text) -> text.proposed(proposed.texts().getOrDefault(section, "")));
    stored.change(report, texts, proposed.snapshot(), clock.instant(), by(actor));
    record(Act.REPORT_WRITTEN, id, report.kind(), actor);
    return one(id, actor);
  }

  /** Freezes text, figures and file. It cannot be undone. */
  @Transactional
  public Report submit(String id, @Nullable Long based, Actor actor) {
    var report = draft(id, based, actor);
    var checks = new Checks(words);
    for (var section : report.kind().sections()) {
      checks.when(
          report.texts().get(section).text().isBlank(),
          section.name(),
          "report.empty",
          vocabulary.label("reportSections", section.name()));
    }
    checks.refuse();
    var docx =
        papers.docx(subject(report, actor), report.snapshot(), report.texts(), clock.today());
    stored.submit(report, docx, Sha256.of(docx), by(actor));
    record(Act.REPORT_SUBMITTED, id, report.kind(), actor);
    return one(id, actor);
  }

  private Report draft(String id, @Nullable Long based, Actor actor) {
    var report = one(id, actor);
    rights.requireWriting(report.kind(), unit(report, actor), actor);
    if (report.submitted()) {
      throw new ReportSubmitted();
    }
    if (based != null && based != report.version()) {
      throw new StaleVersion();
    }
    return report;
  }

  private Subject subject(Report report, Actor actor) {
    return new Subject(report.kind(), unit(report, actor), report.period());
  }

  private Unit unit(Report report, Actor actor) {
    return rights.require(report.kind(), report.unit(), actor);
  }

  private By by(Actor actor) {
    return new By(actor.login(), clock.instant());
  }

  private void record(Act act, String id, ReportKind kind, Actor actor) {
    evidence.ofSystem(Deed.of(actor.doer(), act, REPORT, id).because(kind.name()));
  }

  /** What was submitted is not changed any more. */
  static class ReportSubmitted extends Refusal {
    ReportSubmitted() {
      super(HttpStatus.CONFLICT);
    }
  }
}
