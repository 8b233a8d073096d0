package org.lianxin.privacy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 处理个人信息告知 and the texts of consents, version by version (个人信息保护法 Art. 14, 17, 35). A version is
 * added for days to come only and never changed: which one somebody was told follows from the day.
 */
@Service
public class PrivacyTexts {

  /** What everybody is told when his matter is registered. */
  public static final String NOTICE = "NOTICE";

  static final String KINDS = "privacyTexts";
  private static final int LONGEST = 8000;
  private static final int LAST_YEAR = 2099;
  private static final String COLUMNS = "SELECT kind, version, valid_from, text FROM privacy_text";

  private final JdbcClient jdbc;
  private final Evidence evidence;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  PrivacyTexts(
      JdbcClient jdbc, Evidence evidence, Vocabulary vocabulary, Words words, BusinessClock clock) {
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  /** A version as it is shown. */
  public record Version(String kind, String name, int version, LocalDate validFrom, String text) {}

  /** A version to be added; text as it stands in the answer to a form. */
  public record Entered(
      @Nullable String kind, @Nullable LocalDate validFrom, @Nullable String text) {}

  /** The text of that kind in force on a day; empty if there was none yet. */
  @Transactional(readOnly = true)
  public Optional<Version> on(String kind, LocalDate day) {
    return jdbc.sql(COLUMNS + " WHERE kind = ? AND valid_from <= ? ORDER BY version DESC LIMIT 1")
        .params(kind, day)
        .query(Row.class)
        .optional()
        .map(this::shown);
  }

  /** The text in force today. */
  @Transactional(readOnly = true)
  public Version present(String kind) {
    return on(kind, clock.today()).orElseThrow(Unknown::new);
  }

  /** One version, which a receipt or a consent may name. */
  @Transactional(readOnly = true)
  public Version version(String kind, int version) {
    return jdbc.sql(COLUMNS + " WHERE kind = ? AND version = ?")
        .params(kind, version)
        .query(Row.class)
        .optional()
        .map(this::shown)
        .orElseThrow(Unknown::new);
  }

  /** All of them, those that come into force later too. */
  @Transactional(readOnly = true)
  public List<Version> all() {
    return jdbc.sql(COLUMNS + " ORDER BY kind, version").query(Row.class).list().stream()
        .map(this::shown)
        .toList();
  }

  /** Adds a version. */
  @Transactional
  public Version publish(Entered entered, Actor by) {
    var kind = entered.kind == null ? "" : entered.kind;
    var text = entered.text == null ? "" : entered.text.strip();
    var known = vocabulary.list(KINDS).stream().anyMatch(option -> option.value().equals(kind));
    var last = known ? last(kind) : null;
    new Checks(words)
        .when(!known, "kind", "privacy.text.kind")
        .when(
            entered.validFrom == null
                || !entered.validFrom.isAfter(clock.today())
                || entered.validFrom.getYear() > LAST_YEAR
                || last != null && !entered.validFrom.isAfter(last.validFrom),
            "validFrom",
            "privacy.text.validFrom")
        .when(
            text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST,
            "text",
            "privacy.text.text",
            LONGEST)
        .refuse();
    var version = last == null ? 1 : last.version + 1;
    add(kind, version, entered.validFrom, text, by.login());
    evidence.ofSystem(
        Deed.of(by.doer(), Act.SETTING_CHANGED, "privacyText", kind + "." + version)
            .on(List.of("text", "validFrom")));
    return version(kind, version);
  }

  /** The newest, so that nobody else adds one beside it. */
  private @Nullable Row last(String kind) {
    return jdbc
        .sql(COLUMNS + " WHERE kind = ? ORDER BY version DESC FOR UPDATE")
        .param(kind)
        .query(Row.class)
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }

  boolean none() {
    return jdbc.sql("SELECT COUNT(*) FROM privacy_text").query(Long.class).single() == 0;
  }

  void add(String kind, int version, @Nullable LocalDate validFrom, String text, String by) {
    jdbc.sql(
            "INSERT INTO privacy_text (kind, version, valid_from, text, published_by,"
                + " published_at) VALUES (?, ?, ?, ?, ?, ?)")
        .params(kind, version, validFrom, text, by, Timestamp.from(clock.instant()))
        .update();
  }

  private Version shown(Row row) {
    return new Version(
        row.kind, vocabulary.label(KINDS, row.kind), row.version, row.validFrom, row.text);
  }

  private record Row(String kind, int version, LocalDate validFrom, String text) {}
}
