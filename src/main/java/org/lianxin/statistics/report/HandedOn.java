package org.lianxin.statistics.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.petition.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was forwarded and assigned to whom, and which units the matters are about: 《信访工作条例》 Art. 41
 * (1), (2). Units, never persons or villages.
 */
@Component
class HandedOn {

  private static final int MOST_NAMED = 10;

  private final JdbcClient jdbc;
  private final Names names;

  HandedOn(JdbcClient jdbc, Names names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** Work given to a unit in the period. */
  record Assigned(String unit, String name, long lead, long co, long signed, long objected) {}

  /** How often a unit is what a matter is about. */
  record Concerned(String name, long cases) {}

  List<Assigned> assigned(Scope scope) {
    var values = scope.values();
    values.put("since", scope.period().from().atStartOfDay(BusinessClock.ZONE).toInstant());
    values.put(
        "until", scope.period().to().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
    return jdbc
        .sql(
            "SELECT a.unit, SUM(CASE WHEN a.part = 'LEAD' THEN 1 ELSE 0 END) AS led,"
                + " SUM(CASE WHEN a.part = 'CO' THEN 1 ELSE 0 END) AS helped,"
                + " SUM(CASE WHEN a.signed_at IS NULL THEN 0 ELSE 1 END) AS taken,"
                + " SUM(CASE WHEN a.objections > 0 THEN 1 ELSE 0 END) AS objected"
                + " FROM assignment a JOIN petition_case c ON c.case_no = a.case_no"
                + " WHERE a.sent_at >= :since AND a.sent_at < :until AND "
                + scope.cases()
                + " GROUP BY a.unit ORDER BY a.unit")
        .params(values)
        .query(Counted.class)
        .list()
        .stream()
        .map(
            row ->
                new Assigned(
                    row.unit,
                    names.unit(row.unit).name(),
                    row.led,
                    row.helped,
                    row.taken,
                    row.objected))
        .toList();
  }

  /** Letters that handed matters on, by kind. */
  Map<String, Long> forwarded(Scope scope) {
    var found = new TreeMap<String, Long>();
    jdbc.sql(
            "SELECT l.kind, COUNT(*) AS letters FROM letter l"
                + " JOIN petition_case c ON c.case_no = l.case_no"
                + " WHERE l.kind IN ('FORWARDED', 'ROUTED')"
                + " AND l.issued_on BETWEEN :from AND :to AND "
                + scope.cases()
                + " GROUP BY l.kind")
        .params(scope.values())
        .query(Letters.class)
        .list()
        .forEach(row -> found.put(row.kind, row.letters));
    return found;
  }

  /** The units named most often as what a matter is about. */
  List<Concerned> concerned(Scope scope) {
    var found = new TreeMap<String, Long>();
    jdbc.sql(
            "SELECT c.respondent_units AS units, COUNT(*) AS cases FROM petition_case c"
                + " WHERE c.respondent_units <> '' AND c.received_on BETWEEN :from AND :to AND "
                + scope.cases()
                + " GROUP BY c.respondent_units")
        .params(scope.values())
        .query(Named.class)
        .list()
        .forEach(
            row ->
                Arrays.stream(row.units.split(","))
                    .filter(unit -> !unit.isBlank())
                    .forEach(unit -> found.merge(unit, row.cases, Long::sum)));
    return found.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_NAMED)
        .map(each -> new Concerned(names.unit(each.getKey()).name(), each.getValue()))
        .toList();
  }

  private record Counted(String unit, long led, long helped, long taken, long objected) {}

  private record Letters(String kind, long letters) {}

  private record Named(String units, long cases) {}
}
