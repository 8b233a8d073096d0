package org.lianxin.publicity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what the notices that are up can be looked for; one statement. */
@Service
public class BoardFacets {

  private final JdbcClient jdbc;
  private final Names names;
  private final BusinessClock clock;

  BoardFacets(JdbcClient jdbc, Names names, BusinessClock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** Something to choose, with how many notices there are of it. */
  public record Choice(String value, String name, long notices) {}

  /**
   * What there is to choose from.
   *
   * @param villages those with a notice of their own, never one that is told of the township
   * @param months the newest first
   * @param categories of the first level
   */
  public record Facets(List<Choice> villages, List<Choice> months, List<Choice> categories) {}

  @Transactional(readOnly = true)
  public Facets now() {
    var rows =
        jdbc.sql(
                "SELECT CASE WHEN scope = 'VILLAGE' THEN village_code END AS village, from_date,"
                    + " SUBSTRING(category_code, 1, 2) AS kind, COUNT(*) AS notices"
                    + PublishedNotices.UP
                    + " GROUP BY CASE WHEN scope = 'VILLAGE' THEN village_code END, from_date,"
                    + " SUBSTRING(category_code, 1, 2)")
            .param("today", clock.today())
            .query(Row.class)
            .list();
    return new Facets(
        choices(rows, Row::village, names::village),
        choices(rows, Row::month, Function.identity()).stream()
            .sorted(Comparator.comparing(Choice::value).reversed())
            .toList(),
        choices(rows, Row::category, names::category));
  }

  private static List<Choice> choices(
      List<Row> rows, Function<Row, @Nullable String> value, Function<String, String> name) {
    Map<String, Long> sums =
        rows.stream()
            .filter(row -> value.apply(row) != null)
            .collect(
                Collectors.groupingBy(
                    row -> String.valueOf(value.apply(row)),
                    TreeMap::new,
                    Collectors.summingLong(Row::notices)));
    return sums.entrySet().stream()
        .map(sum -> new Choice(sum.getKey(), name.apply(sum.getKey()), sum.getValue()))
        .toList();
  }

  private record Row(@Nullable String village, LocalDate fromDate, String kind, long notices) {
    String month() {
      return YearMonth.from(fromDate).toString();
    }

    String category() {
      return kind + "0000";
    }
  }
}
