package org.lianxin.statistics.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.statistics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where reports are kept. Each write names the version it was based on. */
@Component
class StoredReports {

  private static final String HEAD =
      "id, kind, unit, from_on, to_on, state, changed_by, changed_at, submitted_at, version";
  private static final String WHOLE =
      HEAD + ", texts, figures, figures_at, sha256, made_by, submitted_by";
  private static final TypeReference<Map<Section, Report.Text>> TEXTS = new TypeReference<>() {};
  private static final int LONGEST_LIST = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredReports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A line of the list. */
  record Head(
      String id,
      ReportKind kind,
      String unit,
      LocalDate fromOn,
      LocalDate toOn,
      ReportState state,
      String changedBy,
      Instant changedAt,
      @Nullable Instant submittedAt,
      long version) {}

  /** The reports of these units, the latest period first. */
  List<Head> of(Collection<String> units) {
    return units.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT "
                    + HEAD
                    + " FROM report WHERE unit IN (:units)"
                    + " ORDER BY to_on DESC, from_on DESC, unit, kind LIMIT "
                    + LONGEST_LIST)
            .param("units", units)
            .query(Head.class)
            .list();
  }

  Optional<Report> one(String id) {
    return jdbc.sql("SELECT " + WHOLE + " FROM report WHERE id = ?")
        .param(id)
        .query(Kept.class)
        .optional()
        .map(this::report);
  }

  Optional<Report> of(ReportKind kind, String unit, Period period) {
    return jdbc.sql(
            "SELECT "
                + WHOLE
                + " FROM report WHERE kind = ? AND unit = ? AND from_on = ? AND to_on = ?")
        .params(kind.name(), unit, period.from(), period.to())
        .query(Kept.class)
        .optional()
        .map(this::report);
  }

  /** The file as it was submitted. */
  Optional<byte[]> docx(String id) {
    return jdbc.sql("SELECT docx FROM report WHERE id = ? AND state = 'SUBMITTED'")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  void insert(Report report) {
    jdbc.sql(
            "INSERT INTO report (id, kind, unit, from_on, to_on, state, texts, figures, figures_at,"
                + " made_by, made_at, changed_by, changed_at, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            report.id(),
            report.kind().name(),
            report.unit(),
            report.period().from(),
            report.period().to(),
            report.state().name(),
            json.writeValueAsString(report.texts()),
            json.writeValueAsString(report.snapshot()),
            at(report.figuresAt()),
            report.madeBy(),
            at(report.changedAt()),
            report.changedBy(),
            at(report.changedAt()),
            report.version())
        .update();
  }

  /**
   * Writes a draft anew.
   *
   * @throws StaleVersion if somebody was faster, or has submitted it
   */
  void change(
      Report before, Map<Section, Report.Text> texts, Snapshot snapshot, Instant taken, By by) {
    changed(
        jdbc.sql(
                "UPDATE report SET texts = ?, figures = ?, figures_at = ?, changed_by = ?,"
                    + " changed_at = ?, version = version + 1"
                    + " WHERE id = ? AND version = ? AND state = 'DRAFT'")
            .params(
                json.writeValueAsString(texts),
                json.writeValueAsString(snapshot),
                at(taken),
                by.login,
                at(by.at),
                before.id(),
                before.version())
            .update());
  }

  /** Freezes it; nothing writes it afterwards. */
  void submit(Report before, byte[] docx, String sha256, By by) {
    changed(
        jdbc.sql(
                "UPDATE report SET state = 'SUBMITTED', docx = ?, sha256 = ?, submitted_by = ?,"
                    + " submitted_at = ?, version = version + 1"
                    + " WHERE id = ? AND version = ? AND state = 'DRAFT'")
            .params(docx, sha256, by.login, at(by.at), before.id(), before.version())
            .update());
  }

  /** Who did it, and when. */
  record By(String login, Instant at) {}

  private static void changed(int rows) {
    if (rows != 1) {
      throw new StaleVersion();
    }
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  /** A row as it stands in the table. */
  private record Kept(
      String id,
      ReportKind kind,
      String unit,
      LocalDate fromOn,
      LocalDate toOn,
      ReportState state,
      String changedBy,
      Instant changedAt,
      @Nullable Instant submittedAt,
      long version,
      String texts,
      String figures,
      Instant figuresAt,
      @Nullable String sha256,
      String madeBy,
      @Nullable String submittedBy) {}

  private Report report(Kept kept) {
    return new Report(
        kept.id,
        kept.kind,
        kept.unit,
        new Period(kept.fromOn, kept.toOn),
        kept.state,
        new EnumMap<>(json.readValue(kept.texts, TEXTS)),
        json.readValue(kept.figures, Snapshot.class),
        kept.figuresAt,
        kept.sha256,
        kept.madeBy,
        kept.changedBy,
        kept.changedAt,
        kept.submittedBy,
        kept.submittedAt,
        kept.version);
  }
}
