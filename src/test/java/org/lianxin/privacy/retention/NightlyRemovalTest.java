package org.lianxin.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.KeptForAWhile;
import org.lianxin.testing.Callers;
import org.lianxin.testing.Cases;
import org.lianxin.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept for a while only goes when the table of retention says so; domain.md §8.5. */
@DatabaseTest
class NightlyRemovalTest {

  @Autowired Callers callers;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired NightlyRemoval removal;
  @Autowired RetentionTable table;
  @Autowired TransactionTemplate transaction;
  @Autowired ProcessEngine engine;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void begin() {
    today = clock.today();
  }

  @AfterEach
  void presentAgain() {
    clock.release();
  }

  /** Drafts 30 days. */
  @Test
  void aDraftIsKeptForThirtyDays() {
    on(today);
    var item = new Cases(callers).registered().item("settleOnSite");
    var typed = Map.<String, Object>of("measures", "到场丈量");
    var officer = callers.as("officer");
    officer.post("/api/work-items/" + item + "/save", typed).is(200);
    on(today.plusDays(30));
    removed();
    assertThat(drafts(item)).isEqualTo(1);
    on(today.plusDays(31));
    removed();
    assertThat(drafts(item)).isZero();
    officer.get("/api/work-items/" + item + "/form").is(200);
  }

  /** Who sends again what he sent a year ago is not waiting for its answer any more. */
  @Test
  void aSubmissionIsKnownForAYear() {
    on(today);
    var caseNo =
        callers
            .as("officer")
            .post(
                "/api/cases", Cases.registration(), "Idempotency-Key", "kept-" + UUID.randomUUID())
            .is(201)
            .text("/caseNo");
    on(today.plusYears(1));
    removed();
    assertThat(keys(caseNo)).isEqualTo(1);
    on(today.plusYears(1).plusDays(1));
    removed();
    assertThat(keys(caseNo)).isZero();
  }

  /** By the messages about open cases the watch knows what it has said. */
  @Test
  void messagesGoWhenTheirCaseIsArchivedForAYear() {
    on(today);
    var open = new Cases(callers).registered();
    var archived = new Cases(callers).registered().closed();
    engine.getRuntimeService().startProcessInstanceByMessage("archiveDue", archived.caseNo);
    archived.does("archivist", "archive", "retention", "P30", "volumeNo", "2025-信访-0001");
    transaction.executeWithoutResult(status -> List.of(open, archived).forEach(this::told));
    on(today.plusYears(1));
    removed();
    assertThat(messages(archived.caseNo)).isPositive();
    on(today.plusYears(1).plusDays(1));
    removed();
    assertThat(messages(archived.caseNo)).isZero();
    assertThat(messages(open.caseNo)).isPositive();
  }

  @Test
  void whatCannotBeRemovedKeepsNothingElse() {
    var removed = new ArrayList<Instant>();
    var broken =
        new Kept(
            "DRAFT",
            before -> {
              throw new IllegalStateException();
            });
    var next = new Kept("MESSAGE", removed::add);
    on(LocalDate.of(2026, 3, 3));
    new NightlyRemoval(List.of(broken, next), table, clock, transaction).removePortion(1);
    assertThat(removed).containsExactly(Instant.parse("2025-03-03T00:00:00+08:00"));
  }

  @Test
  void whatTheTableDoesNotKnowDoesNotStart() {
    for (var kind : List.of("NOBODY_KNOWS", "AUDIT_TRAIL")) {
      var kept = List.<KeptForAWhile>of(new Kept(kind, before -> {}));
      assertThatThrownBy(() -> new NightlyRemoval(kept, table, clock, transaction))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(kind);
    }
  }

  private record Kept(String kind, Consumer<Instant> removes) implements KeptForAWhile {
    @Override
    public int remove(Instant before, int most) {
      removes.accept(before);
      return 0;
    }
  }

  private void on(LocalDate day) {
    clock.moveTo(day.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
  }

  private void removed() {
    var portions = 0;
    while (removal.removePortion(500)) {
      portions++;
    }
    assertThat(portions).isLessThan(1000);
  }

  private void told(Cases.Path path) {
    jdbc.sql(
            "INSERT INTO message (id, recipient, case_no, kind, level, about, at)"
                + " VALUES (?, 'officer', ?, 'URGED', 0, ?, ?)")
        .param(UUID.randomUUID().toString())
        .param(path.caseNo)
        .param(path.caseNo)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private int drafts(String item) {
    return count("SELECT COUNT(*) FROM work_item_draft WHERE work_item = ?", item);
  }

  private int keys(String caseNo) {
    return count("SELECT COUNT(*) FROM registration_key WHERE case_no = ?", caseNo);
  }

  private int messages(String caseNo) {
    return count("SELECT COUNT(*) FROM message WHERE case_no = ?", caseNo);
  }

  private int count(String sql, String of) {
    return jdbc.sql(sql).param(of).query(Integer.class).single();
  }
}
