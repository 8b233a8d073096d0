package org.lianxin.statistics.ledger;

import static org.lianxin.statistics.ledger.LedgerColumn.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.springframework.stereotype.Component;

/** 交办台账: one row for each unit that a case was given to, by the day on which it was. */
@Component
class AssignmentLedger implements LedgerSource<AssignmentLedger.Row> {

  record Row(
      String caseNo,
      String title,
      String registeredUnit,
      String unit,
      String part,
      Instant sentAt,
      @Nullable Instant signedAt,
      LocalDate dueDate,
      String state,
      @Nullable Instant submittedAt,
      int objections,
      String caseState) {

    /** Handed in after its day; of what is still being done the day of the export decides. */
    boolean late(LocalDate today) {
      var on = submittedAt == null ? today : LocalDate.ofInstant(submittedAt, BusinessClock.ZONE);
      return on.isAfter(dueDate);
    }
  }

  private final BusinessClock clock;

  AssignmentLedger(BusinessClock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "assignments";
  }

  @Override
  public Class<Row> row() {
    return Row.class;
  }

  @Override
  public String selected() {
    return "c.case_no, c.title, c.registered_unit, a.unit, a.part, a.sent_at, a.signed_at,"
        + " a.due_date, a.state, a.submitted_at, a.objections, c.state AS case_state";
  }

  @Override
  public String from() {
    return "assignment a JOIN petition_case c ON c.case_no = a.case_no";
  }

  @Override
  public String day() {
    return "a.sent_at";
  }

  @Override
  public boolean dayIsMoment() {
    return true;
  }

  @Override
  public String unit() {
    return "a.unit = :unit";
  }

  @Override
  public String order() {
    return "a.sent_at, a.id";
  }

  @Override
  public List<LedgerColumn<Row>> columns(Labels labels) {
    var today = clock.today();
    return List.of(
        of("caseNo", 22, Row::caseNo),
        of("title", 40, Row::title),
        of("registeredUnit", 22, row -> labels.unit(row.registeredUnit)),
        of("handlingUnit", 18, row -> labels.unit(row.unit)),
        of("part", 10, row -> labels.word("part", row.part)),
        of("sentOn", 12, Row::sentAt),
        of("signedOn", 12, Row::signedAt),
        of("dueOn", 12, Row::dueDate),
        of("assignmentState", 12, row -> labels.word("assignment", row.state)),
        of("submittedOn", 12, Row::submittedAt),
        of("late", 8, row -> labels.yesNo(row.late(today))),
        of("objections", 10, Row::objections),
        of("state", 14, row -> labels.code("states", row.caseState)));
  }
}
