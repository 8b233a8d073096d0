package org.lianxin.statistics.ledger;

import static org.lianxin.statistics.ledger.LedgerColumn.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 信访件台账: one row a case, by the day of its receipt. */
@Component
class CaseLedger implements LedgerSource<CaseLedger.Row> {

  record Row(
      String caseNo,
      LocalDate receivedOn,
      String registeredUnit,
      @Nullable String petitionerShown,
      int petitionerCount,
      String channel,
      String statForm,
      String purpose,
      String categoryCode,
      String villageCode,
      String title,
      @Nullable String route,
      @Nullable String leadUnit,
      String state,
      @Nullable LocalDate dueDate,
      @Nullable String outcome,
      boolean resolved,
      @Nullable Instant closedAt,
      boolean imported) {}

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public Class<Row> row() {
    return Row.class;
  }

  @Override
  public String selected() {
    return "c.case_no, c.received_on, c.registered_unit, c.petitioner_shown, c.petitioner_count,"
        + " c.channel, c.stat_form, c.purpose, c.category_code, c.village_code, c.title, c.route,"
        + " c.lead_unit, c.state, c.due_date, c.outcome, c.resolved, c.closed_at, c.imported";
  }

  @Override
  public String from() {
    return "petition_case c";
  }

  @Override
  public String day() {
    return "c.received_on";
  }

  @Override
  public String unit() {
    return "(c.lead_unit = :unit OR c.registered_unit = :unit)";
  }

  @Override
  public String order() {
    return "c.received_at, c.case_no";
  }

  @Override
  public List<LedgerColumn<Row>> columns(Labels labels) {
    return List.of(
        of("caseNo", 22, Row::caseNo),
        of("receivedOn", 12, Row::receivedOn),
        of("registeredUnit", 22, row -> labels.unit(row.registeredUnit)),
        of("petitioner", 10, Row::petitionerShown),
        of("persons", 8, Row::petitionerCount),
        of("channel", 16, row -> labels.code("channels", row.channel)),
        of("statForm", 10, row -> labels.code("statForms", row.statForm)),
        of("purpose", 10, row -> labels.code("purposes", row.purpose)),
        of("category", 26, row -> labels.category(row.categoryCode)),
        of("village", 14, row -> labels.village(row.villageCode)),
        of("title", 40, Row::title),
        of("route", 14, row -> labels.code("routes", row.route)),
        of("leadUnit", 18, row -> labels.unit(row.leadUnit)),
        of("state", 14, row -> labels.code("states", row.state)),
        of("dueOn", 12, Row::dueDate),
        of("outcome", 20, row -> labels.outcome(row.outcome)),
        of("resolved", 10, row -> row.closedAt == null ? null : labels.yesNo(row.resolved)),
        of("closedOn", 12, Row::closedAt),
        of("source", 14, row -> labels.word("source", row.imported ? "PAPER" : "SYSTEM")));
  }
}
