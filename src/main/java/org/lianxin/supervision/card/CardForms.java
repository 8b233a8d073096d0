package org.lianxin.supervision.card;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.CsvFile;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.NotAllowed;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fields of the card in their versions. Version 0 comes with the program, {@code
 * supervision/card.csv}; each change makes a new one, so that a card is always read with the fields
 * by which it was filled in.
 */
@Service
class CardForms {

  static final int SHIPPED = 0;

  private final JdbcClient jdbc;
  private final CardFormRules rules;
  private final Evidence evidence;
  private final BusinessClock clock;
  private final List<CardField> shipped;

  CardForms(JdbcClient jdbc, CardFormRules rules, Evidence evidence, BusinessClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.evidence = evidence;
    this.clock = clock;
    this.shipped =
        CsvFile.rows(new ClassPathResource("supervision/card.csv"), 5).stream()
            .map(
                cells ->
                    new CardField(
                        cells[0],
                        cells[1],
                        CardField.Kind.valueOf(cells[2]),
                        Boolean.parseBoolean(cells[3]),
                        cells[4]))
            .toList();
  }

  /**
   * One version.
   *
   * @param madeAt null for the one that comes with the program
   */
  record CardForm(int version, @Nullable Instant madeAt, List<CardField> fields) {}

  /** A new version, as somebody wants it. */
  record Making(@Nullable List<CardField> fields) {}

  /** The newest. */
  @Transactional(readOnly = true)
  public CardForm current() {
    return jdbc.sql("SELECT version_no, made_at FROM card_form ORDER BY version_no DESC LIMIT 1")
        .query(Head.class)
        .optional()
        .map(this::form)
        .orElseGet(this::shipped);
  }

  /** That version; refuses one that there never was. */
  @Transactional(readOnly = true)
  public CardForm require(int version) {
    return version == SHIPPED ? shipped() : find(version).orElseThrow(Unknown::new);
  }

  /** The fields of several versions, each read once. */
  @Transactional(readOnly = true)
  public Map<Integer, List<CardField>> fields(Set<Integer> versions) {
    Map<Integer, List<CardField>> fields = new HashMap<>();
    if (versions.contains(SHIPPED)) {
      fields.put(SHIPPED, shipped);
    }
    if (fields.size() == versions.size()) {
      return fields;
    }
    jdbc.sql(
            "SELECT version_no, code, label, kind, needed, hint FROM card_field"
                + " WHERE version_no IN (:versions) ORDER BY place")
        .param("versions", versions)
        .query(Line.class)
        .list()
        .forEach(
            line ->
                fields
                    .computeIfAbsent(line.versionNo, version -> new ArrayList<>())
                    .add(new CardField(line.code, line.label, line.kind, line.needed, line.hint)));
    return fields;
  }

  private record Line(
      int versionNo, String code, String label, CardField.Kind kind, boolean needed, String hint) {}

  /**
   * Makes a new version.
   *
   * @param based the version it was made from; null if the caller does not care
   */
  @Transactional
  public CardForm make(Making making, @Nullable Long based, Actor actor) {
    requireAdministrator(actor);
    var before = current().version();
    if (based != null && based != before) {
      throw new StaleVersion();
    }
    var fields =
        making.fields == null
            ? List.<CardField>of()
            : making.fields.stream().filter(Objects::nonNull).toList();
    rules.require(fields);
    var version = before + 1;
    jdbc.sql("INSERT INTO card_form (version_no, made_by, made_at) VALUES (?, ?, ?)")
        .params(version, actor.login(), Timestamp.from(clock.instant()))
        .update();
    for (var place = 0; place < fields.size(); place++) {
      add(version, place, fields.get(place));
    }
    evidence.ofSystem(
        Deed.of(actor.doer(), Act.SETTING_CHANGED, "responsibilityCard", String.valueOf(version)));
    return require(version);
  }

  static void requireAdministrator(Actor actor) {
    if (!actor.is(Role.SYS_ADMIN)) {
      throw new NotAllowed();
    }
  }

  private void add(int version, int place, CardField field) {
    jdbc.sql(
            "INSERT INTO card_field (version_no, place, code, label, kind, needed, hint)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            version,
            place,
            field.code(),
            PlainText.of(field.label()),
            field.kind().name(),
            field.needed(),
            PlainText.of(field.hint()))
        .update();
  }

  private CardForm shipped() {
    return new CardForm(SHIPPED, null, shipped);
  }

  private Optional<CardForm> find(int version) {
    return jdbc.sql("SELECT version_no, made_at FROM card_form WHERE version_no = ?")
        .param(version)
        .query(Head.class)
        .optional()
        .map(this::form);
  }

  private CardForm form(Head head) {
    return new CardForm(
        head.versionNo,
        head.madeAt,
        jdbc.sql(
                "SELECT code, label, kind, needed, hint FROM card_field WHERE version_no = ?"
                    + " ORDER BY place")
            .param(head.versionNo)
            .query(CardField.class)
            .list());
  }

  private record Head(int versionNo, Instant madeAt) {}
}
