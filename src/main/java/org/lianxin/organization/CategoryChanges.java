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

/** Changes to the catalogue of matters, domain.md §3.13: never deleted, the codes stay. */
@Service
public class CategoryChanges {

  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final int LONGEST_NAME = 100;
  private static final String UNUSED = "00";
  private static final String COLUMNS =
      "SELECT code, name, closed, unpublishable, version FROM category";

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Words words;
  private final ApplicationEventPublisher events;

  CategoryChanges(
      JdbcClient jdbc, Organization organization, Words words, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.words = words;
    this.events = events;
  }

  /** A category as the administration sees it. */
  public record Listed(
      String code, String name, boolean closed, boolean unpublishable, long version) {}

  /** What is entered; null for what was left out. */
  public record Entered(
      @Nullable String code,
      @Nullable String name,
      @Nullable Boolean closed,
      @Nullable Boolean unpublishable) {}

  /** All of them, the closed ones too. */
  @Transactional(readOnly = true)
  public List<Listed> all() {
    return jdbc.sql(COLUMNS + " ORDER BY code").query(Listed.class).list();
  }

  /** The category of that code. */
  @Transactional(readOnly = true)
  public Listed one(String code) {
    return jdbc.sql(COLUMNS + " WHERE code = ?")
        .param(code)
        .query(Listed.class)
        .optional()
        .orElseThrow(Unknown::new);
  }

  /** Makes a category below one that is there, or a new first level. */
  @Transactional
  public Listed create(Entered entered, String by) {
    var code = Entry.text(entered.code);
    var wellFormed = CODE.matcher(code).matches() && !code.startsWith(UNUSED);
    named(entered)
        .when(!wellFormed, "code", "category.code")
        .when(organization.category(code).isPresent(), "code", "code.taken")
        .when(
            wellFormed && !above(code).equals(code) && !isOpen(above(code)),
            "code",
            "category.above")
        .refuse();
    jdbc.sql("INSERT INTO category (code, name, unpublishable, version) VALUES (?, ?, ?, 1)")
        .params(code, Entry.text(entered.name), Boolean.TRUE.equals(entered.unpublishable))
        .update();
    return told(code, by);
  }

  /**
   * Changes the name, closes it or opens it again.
   *
   * @param based the version it was based on; null if the caller does not care
   */
  @Transactional
  public Listed change(String code, Entered entered, @Nullable Long based, String by) {
    var before = one(code);
    var close = entered.closed == null ? before.closed : entered.closed;
    var unpublishable =
        entered.unpublishable == null ? before.unpublishable : entered.unpublishable;
    named(entered)
        .when(close && !before.closed && hasOpenBelow(code), "closed", "category.below")
        .when(
            !close && before.closed && !above(code).equals(code) && !isOpen(above(code)),
            "closed",
            "category.above")
        .refuse();
    var changed =
        jdbc.sql(
                "UPDATE category SET name = ?, closed = ?, unpublishable = ?, version = version + 1"
                    + " WHERE code = ? AND version = ?")
            .params(
                Entry.text(entered.name),
                close,
                unpublishable,
                code,
                based == null ? before.version : based)
            .update();
    if (changed == 0) {
      throw new StaleVersion();
    }
    return told(code, by);
  }

  private Checks named(Entered entered) {
    return new Checks(words).when(!Entry.fits(entered.name, LONGEST_NAME), "name", "name.missing");
  }

  /** Code of the level above; a first level's own. */
  private static String above(String code) {
    return code.endsWith(UNUSED)
        ? code.substring(0, 2) + UNUSED + UNUSED
        : code.substring(0, 4) + UNUSED;
  }

  private boolean isOpen(String code) {
    return organization.categories().stream().anyMatch(category -> category.code().equals(code));
  }

  private boolean hasOpenBelow(String code) {
    return organization.categories().stream()
        .map(Category::code)
        .anyMatch(other -> !other.equals(code) && above(other).equals(code));
  }

  private Listed told(String code, String by) {
    organization.changed();
    events.publishEvent(new OrganizationChanged(OrganizationChanged.Kind.CATEGORY, code, by));
    return one(code);
  }
}
