package org.lianxin.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.lianxin.petition.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that are up today, as anybody may read them: no case number, no person. */
@Service
public class PublishedNotices {

  private static final String UP =
      " FROM public_notice WHERE state = 'PUBLISHED'"
          + " AND from_date <= :today AND to_date >= :today";
  private static final String COLUMNS =
      "SELECT id, text, scope, village_code, handling_unit, category_code, from_date, to_date";

  private final JdbcClient jdbc;
  private final Names names;
  private final BusinessClock clock;

  PublishedNotices(JdbcClient jdbc, Names names, BusinessClock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** A notice on the board. */
  public record Notice(
      String id,
      String text,
      String scope,
      String village,
      String handlingUnit,
      String category,
      LocalDate from,
      LocalDate to) {}

  /** The notices that are up, the newest first. */
  @Transactional(readOnly = true)
  public PageOf<Notice> page(PageAsked page) {
    var total =
        jdbc.sql("SELECT COUNT(*)" + UP).param("today", clock.today()).query(Long.class).single();
    var rows =
        jdbc.sql(COLUMNS + UP + " ORDER BY from_date DESC, id DESC LIMIT :size OFFSET :offset")
            .param("today", clock.today())
            .param("size", page.size())
            .param("offset", page.offset())
            .query(Row.class)
            .list();
    return new PageOf<>(shown(rows), total, page.page(), page.size());
  }

  /** One notice, while it is up. */
  @Transactional(readOnly = true)
  public Optional<Notice> find(String id) {
    return shown(
            jdbc.sql(COLUMNS + UP + " AND id = :id")
                .param("today", clock.today())
                .param("id", id)
                .query(Row.class)
                .list())
        .stream()
        .findFirst();
  }

  private List<Notice> shown(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Notice(
                    row.id,
                    row.text,
                    row.scope,
                    names.village(row.villageCode),
                    names.unit(row.handlingUnit).name(),
                    names.category(row.categoryCode),
                    row.fromDate,
                    row.toDate))
        .toList();
  }

  private record Row(
      String id,
      String text,
      String scope,
      String villageCode,
      String handlingUnit,
      String categoryCode,
      LocalDate fromDate,
      LocalDate toDate) {}
}
