package org.lianxin.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用语: kept for everybody or for one unit; taken out of use, never deleted. */
@Service
class Phrases {

  private static final int LONGEST = 500;
  private static final int LAST_POSITION = 999;
  private static final String SELECT =
      "SELECT id, kind, unit, text, position, retired, version FROM phrase";

  /** A unit's own come before those for everybody. */
  private static final String IN_ORDER =
      " ORDER BY kind, CASE WHEN unit IS NULL THEN 1 ELSE 0 END, position, id";

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Words words;
  private final PhraseKinds kinds;
  private final Organization organization;
  private final Evidence evidence;

  Phrases(
      JdbcClient jdbc,
      Ids ids,
      Words words,
      PhraseKinds kinds,
      Organization organization,
      Evidence evidence) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.words = words;
    this.kinds = kinds;
    this.organization = organization;
    this.evidence = evidence;
  }

  /**
   * A phrase.
   *
   * @param unit for which it is; null for everybody
   */
  record Phrase(
      String id,
      String kind,
      @Nullable String unit,
      String text,
      int position,
      boolean retired,
      long version) {}

  /** What is entered; null for what was left out. */
  record Entered(
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String text,
      @Nullable Integer position,
      @Nullable Boolean retired) {}

  /** All of them, those out of use too. */
  @Transactional(readOnly = true)
  public List<Phrase> all() {
    return jdbc.sql(SELECT + IN_ORDER).query(Phrase.class).list();
  }

  /** Those in use that the unit is offered. */
  @Transactional(readOnly = true)
  public List<Phrase> offered(String unit) {
    return jdbc.sql(SELECT + " WHERE retired = FALSE AND (unit IS NULL OR unit = ?)" + IN_ORDER)
        .param(unit)
        .query(Phrase.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Phrase one(String id) {
    return jdbc.sql(SELECT + " WHERE id = ?")
        .param(id)
        .query(Phrase.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  /** Makes one. */
  @Transactional
  public Phrase create(Entered entered, Actor actor) {
    check(entered);
    var id = ids.next().toString();
    jdbc.sql(
            "INSERT INTO phrase (id, kind, unit, text, position, retired, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, 1)")
        .params(
            id,
            PlainText.of(entered.kind),
            unit(entered),
            PlainText.of(entered.text),
            position(entered),
            Boolean.TRUE.equals(entered.retired))
        .update();
    return told(id, actor);
  }

  /**
   * Changes it, takes it out of use or into use again.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public Phrase change(String id, Entered entered, @Nullable Long based, Actor actor) {
    var before = one(id);
    check(entered);
    var changed =
        jdbc.sql(
                "UPDATE phrase SET kind = ?, unit = ?, text = ?, position = ?, retired = ?,"
                    + " version = version + 1 WHERE id = ? AND version = ?")
            .params(
                PlainText.of(entered.kind),
                unit(entered),
                PlainText.of(entered.text),
                position(entered),
                entered.retired == null ? before.retired : entered.retired,
                id,
                based == null ? before.version : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    return told(id, actor);
  }

  private Phrase told(String id, Actor actor) {
    evidence.ofSystem(Deed.of(actor.doer(), Act.SETTING_CHANGED, "PHRASE", id));
    return one(id);
  }

  private void check(Entered entered) {
    var text = PlainText.of(entered.text);
    var unit = unit(entered);
    new Checks(words)
        .when(!kinds.known(PlainText.of(entered.kind)), "kind", "phrase.kind")
        .when(
            unit != null && organization.units().stream().noneMatch(one -> one.code().equals(unit)),
            "unit",
            "account.unit")
        .when(!PlainText.isGiven(text, LONGEST), "text", "phrase.text")
        .when(!PlainWording.plain(text), "text", "wording.plain")
        .when(
            position(entered) < 0 || position(entered) > LAST_POSITION,
            "position",
            "phrase.position")
        .refuse();
  }

  private static @Nullable String unit(Entered entered) {
    var unit = PlainText.of(entered.unit);
    return unit.isEmpty() ? null : unit;
  }

  private static int position(Entered entered) {
    return entered.position == null ? 0 : entered.position;
  }
}
