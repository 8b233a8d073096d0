package org.lianxin.organization;

import java.util.List;
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

/** Changes to villages: never deleted, their code and township stay. */
@Service
public class VillageChanges {

  private static final Pattern CODE = Pattern.compile("\\d{12}");
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Words words;
  private final ApplicationEventPublisher events;

  VillageChanges(
      JdbcClient jdbc, Organization organization, Words words, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.words = words;
    this.events = events;
  }

  /** A village as the administration sees it. */
  public record Listed(
      String code, String name, String township, String station, boolean closed, long version) {}

  /** What is entered; null for what was left out. */
  public record Entered(
      @Nullable String code,
      @Nullable String name,
      @Nullable String township,
      @Nullable String station,
      @Nullable Boolean closed) {}

  /** All of them, the closed ones too. */
  @Transactional(readOnly = true)
  public List<Listed> all() {
    return jdbc.sql(
            "SELECT code, name, township, station, closed, version FROM village ORDER BY code")
        .query(Listed.class)
        .list();
  }

  /** The village of that code. */
  @Transactional(readOnly = true)
  public Listed one(String code) {
    return jdbc.sql(
            "SELECT code, name, township, station, closed, version FROM village WHERE code = ?")
        .param(code)
        .query(Listed.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  /** Makes a village of a township that has a government and an office here. */
  @Transactional
  public Listed create(Entered entered, String by) {
    var code = Entry.text(entered.code);
    var township = Entry.text(entered.township);
    checked(entered, township)
        .when(!CODE.matcher(code).matches(), "code", "village.code")
        .when(organization.village(code).isPresent(), "code", "code.taken")
        .when(
            organization.units(UnitKind.TOWN_OFFICE, township).size() != 1
                || organization.units(UnitKind.TOWN, township).size() != 1,
            "township",
            "village.township")
        .refuse();
    jdbc.sql("INSERT INTO village (code, name, township, station, version) VALUES (?, ?, ?, ?, 1)")
        .params(code, Entry.text(entered.name), township, Entry.text(entered.station))
        .update();
    return told(code, by);
  }

  /**
   * Changes name and station, closes it or opens it again.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public Listed change(String code, Entered entered, @Nullable Long based, String by) {
    var before = one(code);
    checked(entered, before.township).refuse();
    var changed =
        jdbc.sql(
                "UPDATE village SET name = ?, station = ?, closed = ?, version = version + 1"
                    + " WHERE code = ? AND version = ?")
            .params(
                Entry.text(entered.name),
                Entry.text(entered.station),
                entered.closed == null ? before.closed : entered.closed,
                code,
                based == null ? before.version : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    return told(code, by);
  }

  private Checks checked(Entered entered, String township) {
    var station = Entry.text(entered.station);
    return new Checks(words)
        .when(!Entry.fits(entered.name, LONGEST_NAME), "name", "name.missing")
        .when(
            organization.units(UnitKind.STATION, township).stream()
                .noneMatch(unit -> unit.code().equals(station)),
            "station",
            "village.station");
  }

  private Listed told(String code, String by) {
    organization.changed();
    events.publishEvent(new OrganizationChanged(OrganizationChanged.Kind.VILLAGE, code, by));
    return one(code);
  }
}
