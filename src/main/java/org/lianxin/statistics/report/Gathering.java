package org.lianxin.statistics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.correspondence.OfficePaper.Graph;
import org.lianxin.correspondence.OfficePaper.Grid;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.organization.UnitKind;
import org.lianxin.statistics.Asked;
import org.lianxin.statistics.Dimension;
import org.lianxin.statistics.Figure;
import org.lianxin.statistics.Figures;
import org.lianxin.statistics.Summary;
import org.lianxin.statistics.report.ReportPapers.Subject;
import org.lianxin.statistics.report.Snapshot.Chart;
import org.lianxin.statistics.report.Snapshot.Proposed;
import org.lianxin.statistics.report.Snapshot.Table;
import org.springframework.stereotype.Component;

/** Brings together what a report is written from: its tables, its charts, and what to say. */
@Component
class Gathering {

  private final Figures figures;
  private final LateWork lateWork;
  private final LateTables lateTables;
  private final HandedTables handed;
  private final DutyTables duties;
  private final Sentences sentences;
  private final BusinessClock clock;

  Gathering(
      Figures figures,
      LateWork lateWork,
      LateTables lateTables,
      HandedTables handed,
      DutyTables duties,
      Sentences sentences,
      BusinessClock clock) {
    this.figures = figures;
    this.lateWork = lateWork;
    this.lateTables = lateTables;
    this.handed = handed;
    this.duties = duties;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** What is known now, as it is told in the report. */
  Proposed of(Subject subject, Actor actor) {
    return InChinese.of(() -> gathered(new Draft(subject, clock.today()), actor));
  }

  private Proposed gathered(Draft draft, Actor actor) {
    var subject = draft.subject;
    var scope = new Scope(subject.unit(), subject.period());
    draft
        .known
        .word("period", PeriodWords.of(subject.period()))
        .word("of", subject.unit().name())
        .word("today", PeriodWords.day(draft.today));
    var late = lateWork.of(scope, draft.today);
    draft.known.count("late", late.size());
    switch (subject.kind()) {
      case HALF_YEAR -> {
        figures(draft, Section.RESULTS, actor);
        fields(draft, Section.RESULTS, actor);
        duties.add(draft);
      }
      case ANNUAL -> {
        figures(draft, Section.DATA, actor);
        fields(draft, Section.FIELDS, actor);
        handed.add(draft, scope);
      }
      case CIRCULAR -> lateTables.add(draft, late, asked(draft, Dimension.UNIT, actor).rows());
    }
    return new Proposed(
        new Snapshot(draft.today, List.copyOf(draft.tables), List.copyOf(draft.charts)),
        sentences.proposed(subject.kind(), draft.known));
  }

  private void figures(Draft draft, Section section, Actor actor) {
    var summary = asked(draft, Dimension.MONTH, actor);
    Facts.of(summary, draft.known);
    draft.table(section, Numbers.grid(summary));
    if (summary.rows().size() > 1) {
      draft.chart(section, Parts.months(summary.rows()));
    }
  }

  private void fields(Draft draft, Section section, Actor actor) {
    var summary = asked(draft, Dimension.CATEGORY, actor);
    var all = Numbers.count(summary.figures(), "ITEMS");
    draft.known.word("fields", Parts.fieldsInWords(summary.rows(), all));
    draft.table(section, Parts.fields(summary.rows(), all));
    var graph = Parts.fieldsGraph(summary.rows());
    if (!graph.names().isEmpty()) {
      draft.chart(section, graph);
    }
  }

  private Summary asked(Draft draft, @Nullable Dimension by, Actor actor) {
    var unit = draft.subject.unit();
    Map<Dimension, String> only =
        unit.kind() == UnitKind.STATION
            ? Map.of(Dimension.STATION, unit.code())
            : unit.kind() == UnitKind.DEPARTMENT
                ? Map.of(Dimension.UNIT, unit.code())
                : unit.kind() == UnitKind.TOWN_OFFICE
                    ? Map.of(Dimension.TOWNSHIP, unit.region())
                    : Map.of();
    return figures.of(new Asked(draft.subject.period(), by, only), actor);
  }

  /** A report that is being put together. */
  static final class Draft {
    final Subject subject;
    final LocalDate today;
    final Known known = new Known();
    private final List<Table> tables = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    Draft(Subject subject, LocalDate today) {
      this.subject = subject;
      this.today = today;
    }

    void table(Section section, Grid grid) {
      tables.add(new Table(section, grid));
    }

    void chart(Section section, Graph graph) {
      charts.add(new Chart(section, graph));
    }
  }

  /** The figures by the names that sentences use. */
  private static final class Facts {

    private static final Map<String, String> RATES =
        Map.ofEntries(
            Map.entry("closed", "F11"),
            Map.entry("onSite", "F12"),
            Map.entry("escalated", "F13"),
            Map.entry("notices", "F1"),
            Map.entry("answers", "F2"),
            Map.entry("joined", "F3"),
            Map.entry("officeScore", "F4_OFFICE"),
            Map.entry("unitScore", "F4_UNIT"),
            Map.entry("firstSolved", "F7"),
            Map.entry("contacted", "F8"),
            Map.entry("repeats", "F6"),
            Map.entry("online", "F27"),
            Map.entry("reviews", "F25"),
            Map.entry("reviewChanged", "F25_CHANGED"),
            Map.entry("replies", "F24"));

    private Facts() {}

    static void of(Summary summary, Known known) {
      Map<String, Figure> now = summary.figures();
      Map<String, Figure> before = summary.yearBefore().figures();
      RATES.forEach((name, id) -> known.rate(name, now.get(id), before.get(id)));
      known.number("received", Numbers.count(now, "ITEMS"), Numbers.count(before, "ITEMS"));
      known.count("recovered", Numbers.count(now, "F29"));
    }
  }
}
