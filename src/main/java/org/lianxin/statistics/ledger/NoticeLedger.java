package org.lianxin.statistics.ledger;

import static org.lianxin.statistics.ledger.LedgerColumn.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 公示台账: one row a public notice, by its first day. What has not passed the second reader does not
 * leave in a file: it may still name somebody.
 */
@Component
class NoticeLedger implements LedgerSource<NoticeLedger.Row> {

  record Row(
      String caseNo,
      String title,
      String state,
      @Nullable String text,
      String scope,
      String villageCode,
      String handlingUnit,
      String categoryCode,
      LocalDate fromDate,
      LocalDate toDate,
      @Nullable Instant publishedAt,
      @Nullable Instant withdrawnAt) {}

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Class<Row> row() {
    return Row.class;
  }

  @Override
  public String selected() {
    return "c.case_no, c.title, n.state, CASE WHEN n.published_at IS NOT NULL THEN n.text END AS text,"
        + " n.scope, n.village_code, n.handling_unit, n.category_code, n.from_date, n.to_date,"
        + " n.published_at, n.withdrawn_at";
  }

  @Override
  public String from() {
    return "public_notice n JOIN petition_case c ON c.case_no = n.case_no AND n.kind = 'OUTCOME'";
  }

  @Override
  public String day() {
    return "n.from_date";
  }

  @Override
  public String unit() {
    return "(n.handling_unit = :unit OR c.registered_unit = :unit)";
  }

  @Override
  public String order() {
    return "n.from_date, n.id";
  }

  @Override
  public List<LedgerColumn<Row>> columns(Labels labels) {
    return List.of(
        of("caseNo", 22, Row::caseNo),
        of("title", 36, Row::title),
        of("category", 24, row -> labels.category(row.categoryCode)),
        of("village", 14, row -> labels.village(row.villageCode)),
        of("handlingUnit", 18, row -> labels.unit(row.handlingUnit)),
        of("scope", 10, row -> labels.code("publicityScopes", row.scope)),
        of("noticeText", 60, Row::text),
        of("noticeFrom", 12, Row::fromDate),
        of("noticeTo", 12, Row::toDate),
        of("noticeState", 12, row -> labels.word("notice", row.state)),
        of("publishedOn", 12, Row::publishedAt),
        of("withdrawnOn", 12, Row::withdrawnAt));
  }
}
