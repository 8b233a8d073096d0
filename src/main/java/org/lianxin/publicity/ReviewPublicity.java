package org.lianxin.publicity;

import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.deadline.Deadlines;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 公示审核: the second person reads the draft and publishes it or sends it back. */
@Component
class ReviewPublicity implements StepRule {

  /** How long a notice stays up at least; domain.md §4.4 C18. */
  private static final String POSTING_PERIOD = "C18b";

  private final Notices notices;
  private final Deadlines deadlines;
  private final Vocabulary vocabulary;
  private final NoticeCheck check;
  private final SmallCells cells;
  private final Words words;

  ReviewPublicity(
      Notices notices,
      Deadlines deadlines,
      Vocabulary vocabulary,
      NoticeCheck check,
      SmallCells cells,
      Words words) {
    this.check = check;
    this.cells = cells;
    this.words = words;
    this.notices = notices;
    this.deadlines = deadlines;
    this.vocabulary = vocabulary;
  }

  @Override
  public String task() {
    return "reviewPublicity";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    if (!step.form().decided("PUBLISH")) {
      return;
    }
    var theCase = step.theCase();
    check.hindrances(theCase).forEach(why -> problems.add("decision", why));
    var notice = notices.require(theCase.caseNo());
    check
        .faults(notice.text(), () -> cells.scope(notice.scope(), theCase), theCase)
        .ifPresent(faults -> problems.add("decision", "publicity.sendBack", faults));
  }

  @Override
  public Map<String, Object> record(Step step) {
    if (!step.form().decided("PUBLISH")) {
      return Map.of();
    }
    var notice = notices.require(step.theCase().caseNo());
    notice.goUpIn(cells.scope(notice.scope(), step.theCase()));
    notice.publish(step, deadlines.pack().rule(POSTING_PERIOD).orElseThrow().length());
    // Taken down when its last day is over, at midnight of the business zone.
    var over = notice.toDate().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    return Map.of("withdrawAt", Date.from(over));
  }

  /** The draft as the second person reads it. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var notice = notices.require(theCase.caseNo());
    return Map.of(
        "draftText", notice.text(),
        "draftScope", vocabulary.label("publicityScopes", notice.scope()),
        "draftFrom", notice.fromDate().toString(),
        "draftTo", notice.toDate().toString(),
        "draftNote", note(notice));
  }

  /** What he should look at in particular. */
  private String note(PublicNotice notice) {
    var notes =
        Stream.of(
                notice.lifted() ? "publicity.note.lifted" : "",
                check.speaksOfMoney(notice.text()) ? "publicity.note.money" : "")
            .filter(key -> !key.isEmpty())
            .map(words::of)
            .collect(Collectors.joining());
    return notes.isEmpty() ? words.of("publicity.note.none") : notes;
  }
}
