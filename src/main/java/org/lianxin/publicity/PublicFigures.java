package org.lianxin.publicity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Refusals.BadParameter;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public may know of the work in figures: by township, never by village or person, and
 * only of quarters that are over. Figures that grow would tell by their growth what each of them
 * hides, so a quarter is told once, with its own tables, and nothing is summed over kinds for the
 * year. Accusations are in none of them. Two statements.
 */
@Service
public class PublicFigures {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9998;

  /** Of fewer a rate would tell of single cases. */
  private static final int FEWEST_FOR_A_RATE = 10;

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Places places;
  private final Names names;
  private final BusinessClock clock;

  PublicFigures(
      JdbcClient jdbc, Organization organization, Places places, Names names, BusinessClock clock) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.places = places;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A count.
   *
   * @param count null where it is too small to be told, or hides one that is
   */
  public record Cell(String key, String name, @Nullable Long count) {}

  /**
   * One quarter.
   *
   * @param total cases received; null where it would tell what its parts hide
   * @param inTime share of written notices and of answers due in the quarter that were in time, to
   *     full hundredths; null where there were few
   */
  public record Quarter(
      int quarter,
      @Nullable Long total,
      List<Cell> months,
      List<Cell> kinds,
      @Nullable BigDecimal noticesInTime,
      @Nullable BigDecimal answersInTime) {}

  /**
   * The quarters of a year that are over.
   *
   * @param fewest counts below this are not told
   */
  public record Year(
      int year, String township, String townshipCode, int fewest, List<Quarter> quarters) {}

  /** A township to choose. */
  @Transactional(readOnly = true)
  public Year of(int year, @Nullable String township) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadParameter("year");
    }
    var code = township(township);
    var cases = cases(year, code);
    var rates = rates(year, code);
    var quarters = new ArrayList<Quarter>();
    for (var quarter = 1; quarter <= 4; quarter++) {
      if (!clock.today().isBefore(begin(year, quarter).plusMonths(3))) {
        quarters.add(quarter(quarter, cases, rates));
      }
    }
    return new Year(year, places.township(code), code, Suppression.SMALL, quarters);
  }

  private String township(@Nullable String asked) {
    var all =
        organization.units().stream()
            .filter(unit -> unit.kind() == UnitKind.TOWN)
            .map(Unit::region)
            .sorted()
            .toList();
    if (asked == null || asked.isBlank()) {
      return all.stream().findFirst().orElseThrow(() -> new BadParameter("township"));
    }
    if (!all.contains(asked)) {
      throw new BadParameter("township");
    }
    return asked;
  }

  private Quarter quarter(int quarter, List<Counted> cases, List<Due> rates) {
    var months = new LinkedHashMap<String, Long>();
    for (var month = quarter * 3 - 2; month <= quarter * 3; month++) {
      months.put("%02d".formatted(month), 0L);
    }
    var kinds = new LinkedHashMap<String, Long>();
    cases.stream()
        .filter(counted -> months.containsKey(counted.monthKey()))
        .forEach(
            counted -> {
              months.merge(counted.monthKey(), counted.cases, Long::sum);
              kinds.merge(counted.kind + "0000", counted.cases, Long::sum);
            });
    var shownMonths = Suppression.of(months);
    var shownKinds = Suppression.of(kinds);
    var told = shownMonths.isPresent() && shownKinds.isPresent();
    return new Quarter(
        quarter,
        told ? months.values().stream().mapToLong(Long::longValue).sum() : null,
        cells(told ? shownMonths.get() : Suppression.withoutSum(months), Function.identity()),
        cells(told ? shownKinds.get() : Suppression.withoutSum(kinds), names::category),
        rate(rates, due -> due.in(quarter) && due.notice()),
        rate(rates, due -> due.in(quarter) && !due.notice()));
  }

  private static List<Cell> cells(
      Map<String, Optional<Long>> shown, Function<String, String> name) {
    return shown.entrySet().stream()
        .map(
            cell ->
                new Cell(cell.getKey(), name.apply(cell.getKey()), cell.getValue().orElse(null)))
        .collect(Collectors.toList());
  }

  private static @Nullable BigDecimal rate(List<Due> all, Predicate<Due> which) {
    var due = all.stream().filter(which).mapToLong(Due::clocks).sum();
    var inTime = all.stream().filter(which).mapToLong(Due::inTime).sum();
    return due < FEWEST_FOR_A_RATE
        ? null
        : BigDecimal.valueOf(inTime).divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP);
  }

  /** Cases received, by month and first level of category. */
  private List<Counted> cases(int year, String township) {
    return jdbc.sql(
            "SELECT EXTRACT(MONTH FROM received_on) AS month_no, SUBSTRING(category_code, 1, 2)"
                + " AS kind, COUNT(*) AS cases FROM petition_case WHERE sealed = FALSE"
                + " AND township = ? AND received_on >= ? AND received_on < ?"
                + " AND state NOT IN ('VOID', 'MERGED')"
                + " GROUP BY EXTRACT(MONTH FROM received_on), SUBSTRING(category_code, 1, 2)")
        .params(township, begin(year, 1), begin(year + 1, 1))
        .query(Counted.class)
        .list();
  }

  /**
   * F1 and F2 of domain.md §6.2: what was due, and what of it was done in time. An extended answer
   * is due on the day to which it was extended; the extension's own clock (C5) would count it
   * twice.
   */
  private List<Due> rates(int year, String township) {
    return jdbc.sql(due("clock") + " UNION ALL " + due("archived_clock"))
        .param("township", township)
        .param("from", begin(year, 1))
        .param("to", begin(year + 1, 1))
        .query(Due.class)
        .list();
  }

  private static String due(String table) {
    return "SELECT EXTRACT(MONTH FROM k.last_day) AS month_no, CASE WHEN k.rule IN ('C2', 'C3')"
        + " THEN 1 ELSE 0 END AS notices, COUNT(*) AS clocks, SUM(CASE WHEN"
        + " k.ending = 'MET' AND k.ended_on <= k.last_day THEN 1 ELSE 0 END) AS in_time FROM "
        + table
        + " k JOIN petition_case c ON c.case_no = k.case_no"
        + " WHERE c.sealed = FALSE AND c.township = :township AND k.last_day >= :from"
        + " AND k.last_day < :to AND k.rule IN ('C2', 'C3', 'C4', 'C12b')"
        + " AND (k.ending IS NULL OR k.ending = 'MET')"
        + " GROUP BY EXTRACT(MONTH FROM k.last_day),"
        + " CASE WHEN k.rule IN ('C2', 'C3') THEN 1 ELSE 0 END";
  }

  private static LocalDate begin(int year, int quarter) {
    return LocalDate.of(year, quarter * 3 - 2, 1);
  }

  private record Counted(int monthNo, String kind, long cases) {
    String monthKey() {
      return "%02d".formatted(monthNo);
    }
  }

  private record Due(int monthNo, int notices, long clocks, long inTime) {
    boolean in(int quarter) {
      return (monthNo + 2) / 3 == quarter;
    }

    boolean notice() {
      return notices == 1;
    }
  }
}
