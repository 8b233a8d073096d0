package org.lianxin.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.evidence.Act;
import org.lianxin.evidence.Deed;
import org.lianxin.evidence.Doer;
import org.lianxin.evidence.Evidence;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Ids;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.lianxin.station.Member.Responsibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where. Nobody is deleted: who leaves has a last day. */
@Service
class Members {

  private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{4,19}");
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_HOME = 100;
  private static final String SELECT =
      "SELECT id, unit, name, home_unit, post, responsibility, work_phone, on_board, from_day,"
          + " to_day, version FROM unit_member";
  private static final String IN_ORDER =
      " ORDER BY CASE responsibility WHEN 'FIRST' THEN 1 WHEN 'SECOND' THEN 2"
          + " WHEN 'THIRD' THEN 3 ELSE 4 END, id";

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Words words;
  private final Evidence evidence;

  Members(JdbcClient jdbc, Ids ids, Words words, Evidence evidence) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.words = words;
    this.evidence = evidence;
  }

  /** What is entered; null for what was left out. */
  record Entered(
      @Nullable String name,
      @Nullable String homeUnit,
      @Nullable String post,
      @Nullable Responsibility responsibility,
      @Nullable String workPhone,
      @Nullable Boolean onBoard,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Whether there is anybody anywhere yet. */
  @Transactional(readOnly = true)
  public boolean none() {
    return jdbc.sql("SELECT COUNT(*) FROM unit_member").query(Long.class).single() == 0;
  }

  /** Those of a unit, the responsible ones first; those who left too. */
  @Transactional(readOnly = true)
  public List<Member> of(String unit) {
    return jdbc.sql(SELECT + " WHERE unit = ?" + IN_ORDER).param(unit).query(Member.class).list();
  }

  /** Those who are somewhere on that day. */
  @Transactional(readOnly = true)
  public List<Member> on(LocalDate day) {
    return jdbc.sql(SELECT + " WHERE from_day <= ? AND (to_day IS NULL OR to_day >= ?)" + IN_ORDER)
        .params(day, day)
        .query(Member.class)
        .list();
  }

  /** Takes somebody in. */
  @Transactional
  public Member enter(String unit, Entered entered, Actor actor) {
    return enter(unit, entered, actor.doer());
  }

  Member enter(String unit, Entered entered, Doer doer) {
    check(unit, null, entered);
    var id = ids.next().toString();
    jdbc.sql(
            "INSERT INTO unit_member (name, home_unit, post, responsibility, work_phone, on_board,"
                + " from_day, to_day, unit, id, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")
        .params(columns(entered))
        .params(unit, id)
        .update();
    return told(unit, id, doer);
  }

  /**
   * Changes what is said of somebody; a last day ends it.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public Member change(String unit, String id, Entered entered, @Nullable Long based, Actor actor) {
    var before = one(unit, id);
    check(unit, id, entered);
    var changed =
        jdbc.sql(
                "UPDATE unit_member SET name = ?, home_unit = ?, post = ?, responsibility = ?,"
                    + " work_phone = ?, on_board = ?, from_day = ?, to_day = ?,"
                    + " version = version + 1 WHERE unit = ? AND id = ? AND version = ?")
            .params(columns(entered))
            .params(unit, id, based == null ? before.version() : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    return told(unit, id, actor.doer());
  }

  private Member one(String unit, String id) {
    return of(unit).stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(Unknown::new);
  }

  private Member told(String unit, String id, Doer doer) {
    evidence.ofSystem(Deed.of(doer, Act.SETTING_CHANGED, "MEMBER", id));
    return one(unit, id);
  }

  private static List<@Nullable Object> columns(Entered entered) {
    var columns = new ArrayList<@Nullable Object>();
    columns.add(PlainText.of(entered.name));
    columns.add(PlainText.of(entered.homeUnit));
    columns.add(PlainText.of(entered.post));
    columns.add(entered.responsibility == null ? null : entered.responsibility.name());
    columns.add(PlainText.of(entered.workPhone));
    columns.add(entered.onBoard == null || entered.onBoard);
    columns.add(entered.from);
    columns.add(entered.to);
    return columns;
  }

  private void check(String unit, @Nullable String id, Entered entered) {
    var phone = PlainText.of(entered.workPhone);
    new Checks(words)
        .when(!PlainText.isGiven(entered.name, LONGEST_NAME), "name", "member.name")
        .when(!PlainText.isGiven(entered.post, LONGEST_NAME), "post", "member.post")
        .when(!PlainText.fits(entered.homeUnit, LONGEST_HOME), "homeUnit", "member.homeUnit")
        .when(!phone.isEmpty() && !PHONE.matcher(phone).matches(), "workPhone", "unit.phone")
        .when(entered.from == null, "from", "member.from")
        .when(
            entered.from != null && entered.to != null && entered.to.isBefore(entered.from),
            "to",
            "member.to")
        .when(anotherFirst(unit, id, entered), "responsibility", "member.first")
        .refuse();
  }

  /** There is one who answers for the station first (domain.md §7.1). */
  private boolean anotherFirst(String unit, @Nullable String id, Entered entered) {
    return entered.responsibility == Responsibility.FIRST
        && entered.from != null
        && of(unit).stream()
            .filter(other -> !other.id().equals(id))
            .filter(other -> other.responsibility() == Responsibility.FIRST)
            .anyMatch(other -> other.meets(entered.from, entered.to));
  }
}
