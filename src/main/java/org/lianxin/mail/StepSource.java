package org.lianxin.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseLinks;
import org.lianxin.petition.StepLog;
import org.springframework.stereotype.Component;

/** What was done in the cases. Of a sealed one only its own lines of the table tell anybody. */
@Component
class StepSource implements Source {

  /** Of the claim nobody is told anything new; of the accusation only its keeper. */
  private static final String SPLIT = "split";

  private final StepLog steps;
  private final CaseFiles cases;
  private final CaseLinks links;
  private final RowTable table;
  private final Planning planning;
  private final Recipients recipients;

  StepSource(
      StepLog steps,
      CaseFiles cases,
      CaseLinks links,
      RowTable table,
      Planning planning,
      Recipients recipients) {
    this.steps = steps;
    this.cases = cases;
    this.links = links;
    this.table = table;
    this.planning = planning;
    this.recipients = recipients;
  }

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public List<Happening> since(Instant from, @Nullable Happening after, int most) {
    var last = after == null ? null : after.row();
    var at = after == null ? from : after.at();
    return steps.since(from, last, at, most).stream()
        .map(done -> new Happening(done.id(), done.at(), done.id(), () -> told(done)))
        .toList();
  }

  private List<Planned> told(StepLog.Done done) {
    if (done.task().equals(SPLIT)) {
      return links.splitOff(done.caseNo(), done.at()).stream()
          .map(cases::require)
          .flatMap(
              split ->
                  table.bySealed(SPLIT).stream()
                      .flatMap(row -> planning.of(row, split, done.id(), login -> true).stream()))
          .toList();
    }
    var theCase = cases.require(done.caseNo());
    var row = theCase.sealed() ? table.bySealed(done.task()) : table.by(done.task(), done.words());
    return row.map(line -> planning.of(line, theCase, done.id(), login -> wanted(login, done)))
        .orElse(List.of());
  }

  /** Who did it knows it. */
  private boolean wanted(String login, StepLog.Done done) {
    return !login.equals(done.actor()) || recipients.wants(login, Topic.OWN);
  }
}
