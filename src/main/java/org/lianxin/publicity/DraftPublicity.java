package org.lianxin.publicity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.foundation.Words;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 拟公示稿: what may be told of the outcome, without telling of whom; domain.md §8.4. */
@Component
class DraftPublicity implements StepRule {

  /** Board retention 7–30 days; domain.md §8.4. */
  private static final int MOST_DAYS = 30;

  private static final int USUAL_DAYS = 14;

  private final Notices notices;
  private final NoticeCheck check;
  private final SmallCells cells;
  private final Names names;
  private final Vocabulary vocabulary;
  private final Words words;
  private final BusinessClock clock;

  DraftPublicity(
      Notices notices,
      NoticeCheck check,
      SmallCells cells,
      Names names,
      Vocabulary vocabulary,
      Words words,
      BusinessClock clock) {
    this.notices = notices;
    this.check = check;
    this.cells = cells;
    this.names = names;
    this.vocabulary = vocabulary;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "draftPublicity";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var from = LocalDate.parse(step.form().required("from"));
    var to = LocalDate.parse(step.form().required("to"));
    problems.when(to.isBefore(from), "to", "publicity.period");
    problems.when(ChronoUnit.DAYS.between(from, to) > MOST_DAYS, "to", "publicity.tooLong");
    var theCase = step.theCase();
    check.hindrances(theCase).forEach(why -> problems.add("text", why));
    check
        .faults(step.form().required("text"), () -> step.form().required("scope"), theCase)
        .ifPresent(faults -> problems.add("text", "publicity.takeOut", faults));
  }

  @Override
  public Map<String, Object> record(Step step) {
    var wanted = step.form().required("scope");
    var scope = cells.scope(wanted, step.theCase());
    var text = step.form().required("text");
    // What was meant for the village and goes up in the whole township no longer says which it is.
    notices.draft(
        step, scope, scope.equals(wanted) ? text : check.withoutVillage(text, step.theCase()));
    return Map.of();
  }

  /** Matter type, month, unit, result, days taken: all that a notice tells by default. */
  @Override
  public Map<String, Object> prefill(PetitionCase theCase, String unit) {
    var received = theCase.receivedOn();
    var closed =
        theCase.closedAt() == null
            ? clock.today()
            : LocalDate.ofInstant(theCase.closedAt(), BusinessClock.ZONE);
    var text =
        "%d年%d月收到的一件“%s”类信访事项，由%s主办，办理结果：%s，办理用时%d天。"
            .formatted(
                received.getYear(),
                received.getMonthValue(),
                names.category(theCase.matter().categoryCode()),
                names.unit(theCase.handling().requireLeadUnit()).name(),
                outcome(theCase.outcome()),
                ChronoUnit.DAYS.between(received, closed));
    var today = clock.today();
    return Map.of(
        "text",
        text,
        "scope",
        cells.scope(SmallCells.VILLAGE, theCase),
        "scopeNote",
        note(theCase),
        "from",
        today.toString(),
        "to",
        today.plusDays(USUAL_DAYS).toString());
  }

  /** Whether it may go up in the village, and why. */
  private String note(PetitionCase theCase) {
    var like = cells.like(theCase);
    return words.of(
        like < SmallCells.FEWEST ? "publicity.lifted" : "publicity.inVillage",
        like,
        SmallCells.FEWEST);
  }

  private String outcome(@Nullable String code) {
    return code == null ? "" : vocabulary.label("outcomes", code);
  }
}
