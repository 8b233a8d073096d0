package org.lianxin.statistics.ledger;

import static org.lianxin.statistics.ledger.LedgerColumn.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.springframework.stereotype.Component;

/**
 * 督办台账: one row a supervision sheet, by the day on which it was raised. What was written on it
 * stays on it.
 */
@Component
class SupervisionLedger implements LedgerSource<SupervisionLedger.Row> {

  record Row(
      String sheetNo,
      String level,
      @Nullable String caseNo,
      @Nullable String title,
      String unit,
      @Nullable String raisedBy,
      LocalDate raisedOn,
      LocalDate dueOn,
      @Nullable LocalDate repliedOn,
      @Nullable Instant closedAt,
      @Nullable String proposalType,
      @Nullable LocalDate proposedOn,
      @Nullable Boolean adopted,
      @Nullable LocalDate adoptedOn) {}

  @Override
  public String name() {
    return "supervision";
  }

  @Override
  public Class<Row> row() {
    return Row.class;
  }

  @Override
  public String selected() {
    return "s.sheet_no, s.level, s.case_no, c.title, s.unit, s.raised_by, s.raised_on, s.due_on,"
        + " s.replied_on, s.closed_at, s.proposal_type, s.proposed_on, s.adopted, s.adopted_on";
  }

  @Override
  public String from() {
    return "supervision_sheet s LEFT JOIN petition_case c ON c.case_no = s.case_no";
  }

  @Override
  public String day() {
    return "s.raised_on";
  }

  @Override
  public String unit() {
    return "s.unit = :unit";
  }

  @Override
  public String order() {
    return "s.raised_on, s.sheet_no";
  }

  /**
   * Sheets that his unit has to answer or has raised, the township's for its office and leaders,
   * the county's for who supervises there; and only about cases that he finds in his lists, if any.
   */
  @Override
  public String readable(String cases, Actor reader) {
    var whose = new StringBuilder("s.unit = :myUnit OR s.raised_unit = :myUnit");
    if (reader.isAny(Set.of(Role.TOWN_OFFICE, Role.TOWN_LEADER))) {
      whose.append(" OR s.township = :myRegion");
    }
    if (reader.is(Role.SUPERVISOR)) {
      whose.append(" OR s.township LIKE :myCounty");
    }
    return "(%s) AND (s.case_no IS NULL OR %s)"
        .formatted(whose, LedgerSource.super.readable(cases, reader));
  }

  @Override
  public List<LedgerColumn<Row>> columns(Labels labels) {
    return List.of(
        of("sheetNo", 24, Row::sheetNo),
        of("level", 12, row -> labels.word("level", row.level)),
        of("caseNo", 22, Row::caseNo),
        of("title", 40, Row::title),
        of("supervisedUnit", 20, row -> labels.unit(row.unit)),
        of("raisedBy", 14, row -> labels.word("raised", row.raisedBy == null ? "CLOCK" : "PERSON")),
        of("raisedOn", 12, Row::raisedOn),
        of("replyDue", 12, Row::dueOn),
        of("repliedOn", 12, Row::repliedOn),
        of("sheetClosed", 12, Row::closedAt),
        of("proposalType", 14, row -> labels.word("proposal", row.proposalType)),
        of("proposedOn", 12, Row::proposedOn),
        of("adopted", 10, row -> labels.yesNo(row.adopted)),
        of("adoptedOn", 12, Row::adoptedOn));
  }
}
