package org.lianxin.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units, villages and categories of this installation. They are few and change rarely, so they
 * are read once and kept.
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

  public List<Unit> units() {
    return List.copyOf(directory().units.values());
  }

  public List<Village> villages() {
    return List.copyOf(directory().villages.values());
  }

  public List<Category> categories() {
    return List.copyOf(directory().categories.values());
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

  /** Puts units and villages in, or renews those of the same code. */
  @Transactional
  public void put(List<Unit> units, List<Village> villages) {
    units.forEach(
        u ->
            jdbc.sql("REPLACE INTO unit (code, name, kind, region, phone) VALUES (?, ?, ?, ?, ?)")
                .params(u.code(), u.name(), u.kind().name(), u.region(), u.phone())
                .update());
    villages.forEach(
        v ->
            jdbc.sql("REPLACE INTO village (code, name, township, station) VALUES (?, ?, ?, ?)")
                .params(v.code(), v.name(), v.township(), v.station())
                .update());
    directory = null;
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
    return new Directory(
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
            jdbc.sql("SELECT code, name FROM category ORDER BY code").query(Category.class).list(),
            Category::code));
  }

  private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
    return rows.stream()
        .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private record Directory(
      Map<String, Unit> units, Map<String, Village> villages, Map<String, Category> categories) {}
}
