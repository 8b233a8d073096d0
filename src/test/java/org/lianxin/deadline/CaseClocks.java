package org.lianxin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lianxin.deadline.ClockView.Status;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Ids;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of which only the clocks exist. */
class CaseClocks {

  private final Clocks clocks;
  private final BusinessClock clock;
  private final TransactionTemplate transactions;
  private final String caseNo;

  CaseClocks(Clocks clocks, BusinessClock clock, TransactionTemplate transactions, Ids ids) {
    this.clocks = clocks;
    this.clock = clock;
    this.transactions = transactions;
    caseNo = "T" + ids.next().toString().substring(10);
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  /** Ends it, so that no later test meets its clocks. */
  void close() {
    change(c -> c.cancelAllBut(Set.of(), caseNo, "", at("2026-01-01"), null));
    clock.release();
    LocaleContextHolder.resetLocaleContext();
  }

  String caseNo() {
    return caseNo;
  }

  /** Ten in the morning of that day, in the business zone. */
  static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant();
  }

  static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  void today(String day) {
    clock.moveTo(at(day));
  }

  Occurrence occurrence(CaseEvent event, String day) {
    return Occurrence.of(caseNo, event, at(day));
  }

  void happens(CaseEvent event, String day) {
    happens(event, day, UnaryOperator.identity());
  }

  void happens(CaseEvent event, String day, UnaryOperator<Occurrence> more) {
    today(day);
    change(c -> c.happened(more.apply(occurrence(event, day))));
  }

  /** In a transaction of its own. */
  void change(Consumer<Clocks> change) {
    transactions.executeWithoutResult(status -> change.accept(clocks));
  }

  List<ClockView> all() {
    return clocks.of(caseNo);
  }

  /** Rules, with the unit where there is one, of what runs. */
  List<String> running() {
    return all().stream()
        .filter(c -> c.status() == Status.RUNNING || c.status() == Status.OVERDUE)
        .map(c -> c.forUnit() == null ? c.rule() : c.rule() + "@" + c.forUnit())
        .toList();
  }

  /** The one clock of that rule. */
  ClockView view(String rule) {
    var found = all().stream().filter(c -> c.rule().equals(rule)).toList();
    assertThat(found).as(rule).hasSize(1);
    return found.get(0);
  }

  /** The entity of a clock that runs, for what only the watch sees. */
  Clock entity(String rule) {
    return clocks.running(caseNo, rule).orElseThrow();
  }
}
