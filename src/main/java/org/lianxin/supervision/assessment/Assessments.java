package org.lianxin.supervision.assessment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.supervision.FigureSource.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored assessments and their scores. */
@Component
class Assessments {

  private static final String COLUMNS =
      "SELECT id, version_no, title, county, from_on, to_on, made_by, published_by, published_at,"
          + " version FROM assessment";

  private final JdbcClient jdbc;

  Assessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An assessment of a period.
   *
   * @param versionNo the version of the scheme
   * @param county the first six digits of the regions whose units are assessed
   */
  record Assessment(
      String id,
      int versionNo,
      String title,
      String county,
      LocalDate fromOn,
      LocalDate toOn,
      String madeBy,
      @Nullable String publishedBy,
      @Nullable Instant publishedAt,
      long version) {

    boolean published() {
      return publishedAt != null;
    }
  }

  /** What a unit has for an item: with a figure the share it came from, else the grounds. */
  record Score(
      String unit,
      String item,
      @Nullable BigDecimal points,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal rate,
      @Nullable String evidence,
      @Nullable String scoredBy) {}

  void add(Assessment made, Instant at) {
    jdbc.sql(
            "INSERT INTO assessment (id, version_no, title, county, from_on, to_on, made_by,"
                + " made_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)")
        .param(made.id)
        .param(made.versionNo)
        .param(made.title)
        .param(made.county)
        .param(made.fromOn)
        .param(made.toOn)
        .param(made.madeBy)
        .param(Timestamp.from(at))
        .update();
  }

  Optional<Assessment> find(String id) {
    return jdbc.sql(COLUMNS + " WHERE id = ?").param(id).query(Assessment.class).optional();
  }

  /** The same, its row locked until the transaction ends. */
  Optional<Assessment> lock(String id) {
    return jdbc.sql(COLUMNS + " WHERE id = ? FOR UPDATE")
        .param(id)
        .query(Assessment.class)
        .optional();
  }

  /** Those of the county, the latest first; only the published ones for who does not score. */
  List<Assessment> of(String county, boolean drafts) {
    return jdbc.sql(
            COLUMNS
                + " WHERE county = ?"
                + (drafts ? "" : " AND published_at IS NOT NULL")
                + " ORDER BY from_on DESC, made_at DESC LIMIT 100")
        .param(county)
        .query(Assessment.class)
        .list();
  }

  List<Score> scores(String id) {
    return jdbc.sql(
            "SELECT unit, item, points, numerator, denominator, rate, evidence, scored_by"
                + " FROM assessment_score WHERE assessment = ?")
        .param(id)
        .query(Score.class)
        .list();
  }

  /** Scored by hand. */
  void score(
      String id,
      String unit,
      String item,
      BigDecimal points,
      String grounds,
      String by,
      Instant at) {
    put(id, new Score(unit, item, points, null, null, null, grounds, by), at);
  }

  /** Scored by a figure, which is kept with the points. */
  void score(String id, String unit, SchemeItem item, Map<String, Share> figures, Instant at) {
    var share = figures.get(item.figure());
    put(
        id,
        share == null
            ? new Score(unit, item.code(), null, null, null, null, null, null)
            : new Score(
                unit,
                item.code(),
                item.points(share.rate()),
                share.numerator(),
                share.denominator(),
                share.rate(),
                null,
                null),
        at);
  }

  private void put(String id, Score score, Instant at) {
    jdbc.sql(
            "REPLACE INTO assessment_score (assessment, unit, item, points, numerator,"
                + " denominator, rate, evidence, scored_by, scored_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id)
        .param(score.unit)
        .param(score.item)
        .param(score.points)
        .param(score.numerator)
        .param(score.denominator)
        .param(score.rate)
        .param(score.evidence)
        .param(score.scoredBy)
        .param(Timestamp.from(at))
        .update();
  }

  void publish(String id, String by, Instant at) {
    jdbc.sql(
            "UPDATE assessment SET published_by = ?, published_at = ?, version = version + 1"
                + " WHERE id = ?")
        .params(by, Timestamp.from(at), id)
        .update();
  }
}
