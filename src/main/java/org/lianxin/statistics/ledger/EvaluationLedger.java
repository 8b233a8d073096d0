package org.lianxin.statistics.ledger;

import static org.lianxin.statistics.ledger.LedgerColumn.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 评价台账: one row an invitation to evaluate, by its day; who did not answer stands in it too. */
@Component
class EvaluationLedger implements LedgerSource<EvaluationLedger.Row> {

  record Row(
      String caseNo,
      String title,
      String registeredUnit,
      @Nullable String leadUnit,
      LocalDate invitedOn,
      LocalDate untilOn,
      String status,
      @Nullable String officeScore,
      @Nullable String unitScore,
      @Nullable String channel,
      @Nullable Instant recordedAt,
      @Nullable String outcome) {}

  @Override
  public String name() {
    return "evaluations";
  }

  @Override
  public Class<Row> row() {
    return Row.class;
  }

  @Override
  public String selected() {
    return "c.case_no, c.title, c.registered_unit, c.lead_unit, e.invited_on, e.until_on, e.status,"
        + " e.office_score, e.unit_score, e.channel, e.recorded_at, c.outcome";
  }

  @Override
  public String from() {
    return "evaluation e JOIN petition_case c ON c.case_no = e.case_no";
  }

  @Override
  public String day() {
    return "e.invited_on";
  }

  @Override
  public String unit() {
    return "(c.lead_unit = :unit OR c.registered_unit = :unit)";
  }

  @Override
  public String order() {
    return "e.invited_on, e.id";
  }

  @Override
  public List<LedgerColumn<Row>> columns(Labels labels) {
    return List.of(
        of("caseNo", 22, Row::caseNo),
        of("title", 40, Row::title),
        of("registeredUnit", 22, row -> labels.unit(row.registeredUnit)),
        of("leadUnit", 18, row -> labels.unit(row.leadUnit)),
        of("outcome", 20, row -> labels.outcome(row.outcome)),
        of("invitedOn", 12, Row::invitedOn),
        of("untilOn", 12, Row::untilOn),
        of("evaluation", 14, row -> labels.word("evaluation", row.status)),
        of("officeScore", 14, row -> labels.code("scores", row.officeScore)),
        of("unitScore", 14, row -> labels.code("scores", row.unitScore)),
        of("evaluationChannel", 18, row -> labels.word("evaluatedBy", row.channel)),
        of("evaluatedOn", 12, Row::recordedAt));
  }
}
