package org.lianxin.publicity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Vocabulary;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.Names;
import org.lianxin.petition.PartyWords;
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
  private final PartyWords parties;
  private final Names names;
  private final Vocabulary vocabulary;
  private final BusinessClock clock;

  DraftPublicity(
      Notices notices,
      PartyWords parties,
      Names names,
      Vocabulary vocabulary,
      BusinessClock clock) {
    this.notices = notices;
    this.parties = parties;
    this.names = names;
    this.vocabulary = vocabulary;
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
    problems.when(
        parties.namedIn(step.form().required("text"), step.theCase().caseNo()),
        "text",
        "publicity.personal");
  }

  @Override
  public Map<String, Object> record(Step step) {
    notices.draft(step);
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
        "VILLAGE",
        "from",
        today.toString(),
        "to",
        today.plusDays(USUAL_DAYS).toString());
  }

  private String outcome(@Nullable String code) {
    return code == null ? "" : vocabulary.label("outcomes", code);
  }
}
