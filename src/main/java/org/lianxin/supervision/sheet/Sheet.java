package org.lianxin.supervision.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 督办单: what a unit must answer, to whom, by when; domain.md §3.9. It is never deleted. */
@Entity
@Table(name = "supervision_sheet")
@SuppressWarnings("NullAway.Init")
class Sheet {

  @Id private UUID id;
  private String sheetNo;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String cause;
  private @Nullable String caseNo;
  private String unit;
  private String township;
  private @Nullable String raisedBy;
  private String raisedUnit;
  private Instant raisedAt;
  private LocalDate raisedOn;
  private LocalDate dueOn;
  private String text;
  private @Nullable SheetReply reply;
  private @Nullable Instant returnedAt;
  private @Nullable Closure closure;
  private @Nullable Proposal proposal;
  private @Nullable UUID clockId;
  private @Nullable LocalDate watchOn;
  @Version private Long version;

  protected Sheet() {}

  Sheet(UUID id, String number, Raising raising, Instant at, LocalDate today, LocalDate due) {
    this.id = id;
    this.sheetNo = number;
    this.level = raising.level();
    this.cause = raising.cause();
    this.caseNo = raising.caseNo();
    this.unit = raising.unit();
    this.township = raising.township();
    this.raisedBy = raising.by();
    this.raisedUnit = raising.byUnit();
    this.raisedAt = at;
    this.raisedOn = today;
    this.text = raising.text();
    this.clockId = raising.clock();
    dueOn(due);
  }

  SheetState state() {
    if (closure != null) {
      return SheetState.CLOSED;
    }
    return reply == null ? SheetState.OPEN : SheetState.REPLIED;
  }

  /** Whether the unit has let the day pass without an answer. */
  boolean overdueOn(LocalDate today) {
    return state() == SheetState.OPEN && today.isAfter(dueOn);
  }

  void reply(SheetReply answer) {
    reply = answer;
    watchOn = null;
  }

  void close(Closure how) {
    closure = how;
    watchOn = null;
  }

  /** The answer is not enough: another is asked for by that day, once. */
  void sendBack(Instant at, LocalDate due) {
    reply = null;
    returnedAt = at;
    dueOn(due);
  }

  boolean sentBack() {
    return returnedAt != null;
  }

  /** It weighs more from now on, and is answered anew by that day, to whoever raised the level. */
  void raiseTo(Level higher, String byUnit, LocalDate due) {
    level = higher;
    raisedUnit = byUnit;
    reply = null;
    dueOn(due);
  }

  /** The watch looks again on that day; null when there is nothing more to look for. */
  void watchOn(@Nullable LocalDate day) {
    watchOn = day;
  }

  void propose(Proposal what) {
    proposal = what;
  }

  private void dueOn(LocalDate due) {
    dueOn = due;
    watchOn = due.plusDays(1);
  }

  UUID id() {
    return id;
  }

  String number() {
    return sheetNo;
  }

  Level level() {
    return level;
  }

  String cause() {
    return cause;
  }

  @Nullable String caseNo() {
    return caseNo;
  }

  String unit() {
    return unit;
  }

  String township() {
    return township;
  }

  @Nullable String raisedBy() {
    return raisedBy;
  }

  String raisedUnit() {
    return raisedUnit;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  String text() {
    return text;
  }

  @Nullable SheetReply reply() {
    return reply;
  }

  @Nullable Closure closure() {
    return closure;
  }

  @Nullable Proposal proposal() {
    return proposal;
  }

  @Nullable UUID clockId() {
    return clockId;
  }

  long version() {
    return version;
  }
}
