package org.lianxin.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianxin.correspondence.OfficePaper;
import org.lianxin.correspondence.OfficePaper.Part;
import org.lianxin.correspondence.OfficePapers;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Unit;
import org.lianxin.statistics.Period;
import org.springframework.stereotype.Component;

/** A report as an official paper. Always in Chinese, whoever asks for it. */
@Component
class ReportPapers {

  /** Where a draft has nothing yet; nothing is submitted with it. */
  private static final String OPEN = "（待填写）";

  private final OfficePapers papers;
  private final Vocabulary vocabulary;

  ReportPapers(OfficePapers papers, Vocabulary vocabulary) {
    this.papers = papers;
    this.vocabulary = vocabulary;
  }

  /** What is to be written, of whom and of when. */
  record Subject(ReportKind kind, Unit unit, Period period) {}

  byte[] docx(Subject subject, Snapshot snapshot, Map<Section, Report.Text> texts, LocalDate day) {
    return InChinese.of(() -> papers.docx(paper(subject, snapshot, texts, day)));
  }

  private OfficePaper paper(
      Subject subject, Snapshot snapshot, Map<Section, Report.Text> texts, LocalDate day) {
    return new OfficePaper(
        title(subject),
        "（数据截至" + PeriodWords.day(snapshot.asOf()) + "）",
        subject.kind.sections().stream()
            .map(section -> part(section, snapshot, texts.get(section)))
            .toList(),
        subject.unit.name(),
        day);
  }

  private Part part(Section section, Snapshot snapshot, Report.Text text) {
    return new Part(
        vocabulary.label("reportSections", section.name()),
        text.text().isBlank() ? List.of(OPEN) : text.text().lines().toList(),
        snapshot.grids(section),
        snapshot.graphs(section));
  }

  /** As it stands above the report. */
  static String title(Subject subject) {
    var period = PeriodWords.of(subject.period);
    return switch (subject.kind) {
      case HALF_YEAR -> subject.unit.name() + period + "工作报告";
      case ANNUAL -> subject.unit.name() + period + "信访工作年度报告";
      case CIRCULAR -> "关于" + period + "信访事项超期办理情况的通报";
    };
  }

  /** What a file is called: nothing personal. */
  static String fileName(Subject subject) {
    return title(subject) + ".docx";
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }
}
