package org.lianxin.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.Refusals.StaleVersion;
import org.lianxin.foundation.Refusals.Unknown;
import org.lianxin.foundation.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to units. A unit is never deleted, because cases name it; its code and its kind stay. Who
 * may do this is for the caller to know.
 */
@Service
public class UnitChanges {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
  private static final Pattern REGION = Pattern.compile("\\d{12}");
  private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{4,19}");
  private static final int LONGEST_NAME = 100;

  /** Of these a township has one each, a county one of the last; {@link Organization#the}. */
  private static final Set<UnitKind> ONE_EACH =
      EnumSet.of(UnitKind.TOWN_OFFICE, UnitKind.TOWN, UnitKind.DISCIPLINE, UnitKind.COUNTY);

  private static final int COUNTY_DIGITS = 6;

  private final JdbcClient jdbc;
  private final Organization organization;
  private final List<UnitInUse> uses;
  private final Words words;
  private final ApplicationEventPublisher events;

  UnitChanges(
      JdbcClient jdbc,
      Organization organization,
      List<UnitInUse> uses,
      Words words,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.uses = uses;
    this.words = words;
    this.events = events;
  }

  /** A unit as the administration sees it. */
  public record Listed(
      String code,
      String name,
      UnitKind kind,
      String region,
      String phone,
      boolean closed,
      long version) {}

  /** What is entered; null for what was left out. */
  public record Entered(
      @Nullable String code,
      @Nullable String name,
      @Nullable UnitKind kind,
      @Nullable String region,
      @Nullable String phone,
      @Nullable Boolean closed) {}

  /** All of them, the closed ones too. */
  @Transactional(readOnly = true)
  public List<Listed> all() {
    return jdbc.sql(
            "SELECT code, name, kind, region, phone, closed, version FROM unit ORDER BY code")
        .query(Listed.class)
        .list();
  }

  /** The unit of that code. */
  @Transactional(readOnly = true)
  public Listed one(String code) {
    return jdbc.sql(
            "SELECT code, name, kind, region, phone, closed, version FROM unit WHERE code = ?")
        .param(code)
        .query(Listed.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  /** Makes a unit. */
  @Transactional
  public Listed create(Entered entered, String by) {
    var code = Entry.text(entered.code);
    var region = Entry.text(entered.region);
    var kind = entered.kind;
    named(entered)
        .when(!CODE.matcher(code).matches(), "code", "unit.code")
        .when(organization.unit(code).isPresent(), "code", "code.taken")
        .when(kind == null, "kind", "unit.kind")
        .when(!REGION.matcher(region).matches(), "region", "unit.region")
        .when(kind != null && another(kind, region), "kind", "unit.another")
        .refuse();
    jdbc.sql(
            "INSERT INTO unit (code, name, kind, region, phone, version) VALUES (?, ?, ?, ?, ?, 1)")
        .params(
            code, Entry.text(entered.name), String.valueOf(kind), region, Entry.text(entered.phone))
        .update();
    return told(code, by);
  }

  /**
   * Changes name and telephone, closes it or opens it again.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public Listed change(String code, Entered entered, @Nullable Long based, String by) {
    var before = one(code);
    var close = entered.closed == null ? before.closed : entered.closed;
    var checks = named(entered);
    if (close && !before.closed) {
      checks.when(needed(before), "closed", "unit.needed");
      uses.forEach(use -> checks.when(use.uses(code), "closed", use.hindrance()));
    }
    if (!close && before.closed) {
      checks.when(another(before.kind, before.region), "closed", "unit.another");
    }
    checks.refuse();
    var changed =
        jdbc.sql(
                "UPDATE unit SET name = ?, phone = ?, closed = ?, version = version + 1"
                    + " WHERE code = ? AND version = ?")
            .params(
                Entry.text(entered.name),
                Entry.text(entered.phone),
                close,
                code,
                based == null ? before.version : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    return told(code, by);
  }

  private Listed told(String code, String by) {
    organization.changed();
    events.publishEvent(new OrganizationChanged(OrganizationChanged.Kind.UNIT, code, by));
    return one(code);
  }

  private Checks named(Entered entered) {
    var phone = Entry.text(entered.phone);
    return new Checks(words)
        .when(!Entry.fits(entered.name, LONGEST_NAME), "name", "name.missing")
        .when(!phone.isEmpty() && !PHONE.matcher(phone).matches(), "phone", "unit.phone");
  }

  /** Whether there is one already where there can only be one. */
  private boolean another(UnitKind kind, String region) {
    return ONE_EACH.contains(kind)
        && organization.units().stream()
            .anyMatch(unit -> unit.kind() == kind && sameReach(kind, unit.region(), region));
  }

  private static boolean sameReach(UnitKind kind, String one, String other) {
    return kind == UnitKind.COUNTY
        ? other.length() >= COUNTY_DIGITS && one.startsWith(other.substring(0, COUNTY_DIGITS))
        : one.equals(other);
  }

  /** A station with villages, and what a township with villages cannot do without. */
  private boolean needed(Listed unit) {
    return organization.villages().stream()
        .anyMatch(
            village ->
                village.station().equals(unit.code)
                    || ONE_EACH.contains(unit.kind)
                        && sameReach(unit.kind, village.township(), unit.region));
  }
}
