package org.lianxin.statistics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.Responsible;
import org.lianxin.petition.Responsible.Concerned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What should have been done by the end of a period and is not, with the unit that has to do it.
 */
@Component
class LateWork {

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final Organization organization;
  private final Vocabulary vocabulary;
  private final Responsible responsible;

  LateWork(
      JdbcClient jdbc,
      Deadlines deadlines,
      Organization organization,
      Vocabulary vocabulary,
      Responsible responsible) {
    this.responsible = responsible;
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.organization = organization;
    this.vocabulary = vocabulary;
  }

  /**
   * Something late.
   *
   * @param stage where the case stands
   * @param duty what is late
   */
  record Late(Unit unit, String caseNo, String stage, String duty, LocalDate lastDay, long days) {}

  /** What is late today, by unit, the longest first. */
  List<Late> of(Scope scope, LocalDate today) {
    return jdbc
        .sql(
            "SELECT k.case_no, k.rule, k.unit, k.last_day, c.registered_unit, c.lead_unit,"
                + " c.township, c.state FROM clock k JOIN petition_case c ON c.case_no = k.case_no"
                + " WHERE k.ended_at IS NULL AND k.last_day <= :to AND k.last_day < :today"
                + " AND k.kind = 'DUTY' AND k.extended_to IS NULL AND "
                + scope.cases())
        .params(scopeOn(scope, today))
        .query(Row.class)
        .list()
        .stream()
        .flatMap(row -> late(row, today).stream())
        .filter(
            late -> scope.unit().kind() != UnitKind.DEPARTMENT || late.unit.equals(scope.unit()))
        .sorted(
            Comparator.comparing((Late late) -> late.unit.code())
                .thenComparing(Comparator.comparing(Late::days).reversed())
                .thenComparing(Late::caseNo))
        .toList();
  }

  private static Map<String, Object> scopeOn(Scope scope, LocalDate today) {
    var values = scope.values();
    values.put("today", today);
    return values;
  }

  private Optional<Late> late(Row row, LocalDate today) {
    return deadlines
        .pack()
        .rule(row.rule)
        .flatMap(
            rule ->
                organization
                    .unit(responsible.unit(rule.owner(), row.concerned(), row.unit))
                    .map(
                        unit ->
                            new Late(
                                unit,
                                row.caseNo,
                                vocabulary.label("states", row.state),
                                rule.name(),
                                row.lastDay,
                                ChronoUnit.DAYS.between(row.lastDay, today))));
  }

  private record Row(
      String caseNo,
      String rule,
      @Nullable String unit,
      LocalDate lastDay,
      String registeredUnit,
      @Nullable String leadUnit,
      String township,
      String state) {

    /** Only duties are late, and of those none is the petitioner's. */
    Concerned concerned() {
      return new Concerned(township, registeredUnit, leadUnit, false);
    }
  }
}
