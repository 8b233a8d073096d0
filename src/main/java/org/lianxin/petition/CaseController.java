package org.lianxin.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Actor;
import org.lianxin.deadline.Lamp;
import org.lianxin.foundation.PageAsked;
import org.lianxin.foundation.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading cases; design.md §6. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

  private final CaseReading reading;
  private final Ledger ledger;

  CaseController(CaseReading reading, Ledger ledger) {
    this.reading = reading;
    this.ledger = ledger;
  }

  @GetMapping
  PageOf<LedgerRow> ledger(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(required = false) @Nullable Lamp lamp,
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      @RequestParam(defaultValue = "") String sort,
      Actor actor) {
    return ledger.page(
        new LedgerQuestion(q, state, lamp, village, unit, category, from, to),
        new PageAsked(page, size, sort),
        actor);
  }

  /**
   * The same question, and the page that is wanted; it does not stand in an address that others
   * log.
   */
  record Search(
      @Nullable String q,
      @Nullable CaseState state,
      @Nullable Lamp lamp,
      @Nullable String village,
      @Nullable String unit,
      @Nullable String category,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer page,
      @Nullable Integer size,
      @Nullable String sort) {}

  @PostMapping("/search")
  PageOf<LedgerRow> search(@RequestBody Search ask, Actor actor) {
    return ledger(
        ask.q,
        ask.state,
        ask.lamp,
        ask.village,
        ask.unit,
        ask.category,
        ask.from,
        ask.to,
        Objects.requireNonNullElse(ask.page, 0),
        Objects.requireNonNullElse(ask.size, 20),
        Objects.requireNonNullElse(ask.sort, ""),
        actor);
  }

  @GetMapping("/{caseNo}")
  CaseView view(@PathVariable String caseNo, Actor actor) {
    return reading.view(caseNo, actor);
  }

  @GetMapping("/{caseNo}/timeline")
  List<TimelineEntry> timeline(@PathVariable String caseNo, Actor actor) {
    return reading.timeline(caseNo, actor);
  }
}
