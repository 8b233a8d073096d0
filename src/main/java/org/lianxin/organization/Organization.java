package org.lianxin.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The units, villages and categories of this installation. They are few and change rarely, so they
 * are read once and kept until somebody changes them. What is closed is found by its code, because
 * cases name it, and stands in no list.
 */
@Service
public class Organization {

  /** The first six digits of a region code name the county (GB/T 2260). */
  private static final int COUNTY_DIGITS = 6;

  private final JdbcClient jdbc;
  private volatile @Nullable Directory directory;

  Organization(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The unit of that code. */
  public Optional<Unit> unit(@Nullable String code) {
    return Optional.ofNullable(code).map(directory().units::get);
  }

  /** The unit of that code, which is known to exist. */
  public Unit requireUnit(String code) {
    return unit(code).orElseThrow(() -> new IllegalStateException("No unit " + code));
  }

  /** The village of that code. */
  public Optional<Village> village(@Nullable String code) {
    return Optional.ofNullable(code).map(directory().villages::get);
  }

  /** The category of that code. */
  public Optional<Category> category(@Nullable String code) {
    return Optional.ofNullable(code).map(directory().categories::get);
  }

  /**
   * Whether nothing of a matter of that category is published: because of the category itself or of
   * one above it.
   */
  public boolean unpublishable(String categoryCode) {
    return Stream.of(2, 4, 6)
        .filter(digits -> categoryCode.length() >= digits)
        .map(digits -> categoryCode.substring(0, digits) + "0".repeat(6 - digits))
        .flatMap(code -> category(code).stream())
        .anyMatch(Category::unpublishable);
  }

  /** The units that are not closed. */
  public List<Unit> units() {
    return directory().openUnits;
  }

  /** The villages that are not closed. */
  public List<Village> villages() {
    return directory().openVillages;
  }

  /** The categories that are not closed. */
  public List<Category> categories() {
    return directory().openCategories;
  }

  /** Units of one kind that serve the region. */
  public List<Unit> units(UnitKind kind, String region) {
    return units().stream().filter(u -> u.kind() == kind && u.region().equals(region)).toList();
  }

  /** The one unit of a kind that every township has: its petition office, its government. */
  public Unit the(UnitKind kind, String region) {
    var found = units(kind, region);
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Region " + region + " needs exactly one " + kind + ", has " + found.size());
    }
    return found.get(0);
  }

  /** The one unit of a kind that stands above the region: in the same county, by its code. */
  public Unit above(UnitKind kind, String region) {
    var county = region.substring(0, COUNTY_DIGITS);
    var found =
        units().stream().filter(u -> u.kind() == kind && u.region().startsWith(county)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Region " + region + " needs exactly one " + kind + " above, has " + found.size());
    }
    return found.get(0);
  }

  /**
   * Puts units and villages in, or renews those of the same code; what somebody has changed in the
   * program stays as he left it.
   */
  @Transactional
  public void put(List<Unit> units, List<Village> villages) {
    units.forEach(
        u ->
            jdbc.sql(
                    "INSERT INTO unit (code, name, kind, region, phone) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE"
                        + " name = CASE WHEN version = 0 THEN VALUES(name) ELSE name END,"
                        + " kind = CASE WHEN version = 0 THEN VALUES(kind) ELSE kind END,"
                        + " region = CASE WHEN version = 0 THEN VALUES(region) ELSE region END,"
                        + " phone = CASE WHEN version = 0 THEN VALUES(phone) ELSE phone END")
                .params(u.code(), u.name(), u.kind().name(), u.region(), u.phone())
                .update());
    villages.forEach(
        v ->
            jdbc.sql(
                    "INSERT INTO village (code, name, township, station) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE"
                        + " name = CASE WHEN version = 0 THEN VALUES(name) ELSE name END,"
                        + " township = CASE WHEN version = 0 THEN VALUES(township) ELSE township END,"
                        + " station = CASE WHEN version = 0 THEN VALUES(station) ELSE station END")
                .params(v.code(), v.name(), v.township(), v.station())
                .update());
    changed();
  }

  /** Somebody changes it in this transaction: every node reads anew, this one with the commit. */
  void changed() {
    jdbc.sql("UPDATE organization_change SET number = number + 1 WHERE id = 1").update();
    directory = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              directory = null;
            }
          });
    }
  }

  /** Reads anew if another node has changed something. */
  @Transactional(readOnly = true)
  public void look() {
    var known = directory;
    if (known != null && known.number != number()) {
      directory = null;
    }
  }

  private long number() {
    return jdbc.sql("SELECT number FROM organization_change WHERE id = 1")
        .query(Long.class)
        .single();
  }

  private Directory directory() {
    var known = directory;
    if (known == null) {
      known = read();
      directory = known;
    }
    return known;
  }

  private Directory read() {
    // The number first: what changes while the rest is read is read again.
    var number = number();
    var closed =
        jdbc.sql(
                "SELECT 'unit' AS kind, code FROM unit WHERE closed = TRUE"
                    + " UNION ALL SELECT 'village' AS kind, code FROM village WHERE closed = TRUE"
                    + " UNION ALL SELECT 'category' AS kind, code FROM category WHERE closed = TRUE")
            .query(Closed.class)
            .set();
    return Directory.of(
        number,
        byCode(
            jdbc.sql("SELECT code, name, kind, region, phone FROM unit ORDER BY code")
                .query(Unit.class)
                .list(),
            Unit::code),
        byCode(
            jdbc.sql("SELECT code, name, township, station FROM village ORDER BY code")
                .query(Village.class)
                .list(),
            Village::code),
        byCode(
            jdbc.sql("SELECT code, name, unpublishable FROM category ORDER BY code")
                .query(Category.class)
                .list(),
            Category::code),
        closed);
  }

  private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
    return rows.stream()
        .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private record Closed(String kind, String code) {}

  private record Directory(
      long number,
      Map<String, Unit> units,
      Map<String, Village> villages,
      Map<String, Category> categories,
      List<Unit> openUnits,
      List<Village> openVillages,
      List<Category> openCategories) {

    static Directory of(
        long number,
        Map<String, Unit> units,
        Map<String, Village> villages,
        Map<String, Category> categories,
        Set<Closed> closed) {
      return new Directory(
          number,
          units,
          villages,
          categories,
          open(units, "unit", closed),
          open(villages, "village", closed),
          open(categories, "category", closed));
    }

    private static <T> List<T> open(Map<String, T> all, String kind, Set<Closed> closed) {
      return all.entrySet().stream()
          .filter(entry -> !closed.contains(new Closed(kind, entry.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }
  }
}
