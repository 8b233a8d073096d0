package org.lianxin.petition.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxin.deadline.CaseEvent;
import org.lianxin.petition.CaseClocks;
import org.lianxin.petition.CaseFiles;
import org.lianxin.petition.CaseLinks;
import org.lianxin.petition.Conflicts;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.FormData;
import org.lianxin.petition.Step;
import org.lianxin.petition.StepRule;
import org.springframework.stereotype.Component;

/** 登记. The case itself is made before this step is recorded; here is what may refuse it. */
@Component
class Registration implements StepRule {

  /** At most five representatives; Art. 20 ¶3, domain.md GROUP-1. */
  private static final int MOST_REPRESENTATIVES = 5;

  private static final int VISITORS_WITHOUT_REPRESENTATIVE = 5;
  private static final Set<String> ASKING = Set.of("CLAIM", "APPEAL");
  private static final Pattern NUMBER_IN_TITLE =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

  /** Fields of free wording that are shown masked to some; the others' patterns refuse a star. */
  private static final List<String> MASKABLE =
      List.of("petitionerName", "petitionerAddress", "readBackWitness");

  private static final String ASSIGNED_FROM_ABOVE = "HIGHER_ASSIGNED";
  private static final String ONLINE = "ONLINE";
  private static final String MAJOR = "MAJOR";
  private static final String VERBAL = "VERBAL";

  private final CaseClocks clocks;
  private final CaseLinks links;
  private final CaseFiles cases;
  private final Conflicts conflicts;

  Registration(CaseClocks clocks, CaseLinks links, CaseFiles cases, Conflicts conflicts) {
    this.conflicts = conflicts;
    this.clocks = clocks;
    this.links = links;
    this.cases = cases;
  }

  @Override
  public String task() {
    return "register";
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    var form = step.form();
    problems.when(
        step.theCase().matter().petitionDate().isAfter(step.day()),
        "petitionDate",
        "date.inFuture");
    problems.when(
        NUMBER_IN_TITLE.matcher(form.required("title")).find(), "title", "title.hasNumber");
    var name = form.text("petitionerName");
    problems.when(
        name != null && name.length() > 1 && form.required("title").contains(name),
        "title",
        "title.hasName");
    for (var field : MASKABLE) {
      var text = form.text(field);
      problems.when(text != null && text.contains("*"), field, "value.masked");
    }
    var earlier = form.text("repeatOf");
    problems.when(
        earlier != null && cases.find(earlier).filter(c -> !c.sealed()).isEmpty(),
        "repeatOf",
        "otherCase.unknown");
    checkPersons(step, problems);
    checkMatter(form, problems);
    checkMandate(form, problems);
  }

  @Override
  public Map<String, Object> record(Step step) {
    var theCase = step.theCase();
    conflicts.registered(theCase, step.form());
    if (theCase.matter().channel().equals(ASSIGNED_FROM_ABOVE)) {
      clocks.happened(theCase, CaseEvent.RECEIVED_BY_UNIT);
    }
    if (theCase.matter().urgentLevel().equals(MAJOR)) {
      clocks.happened(theCase, CaseEvent.FLAGGED_MAJOR);
    }
    if (theCase.agency() && VERBAL.equals(step.form().text("mandateSignMethod"))) {
      clocks.happened(theCase, CaseEvent.VERBAL_MANDATE);
    }
    var earlier = step.form().text("repeatOf");
    // Of a sealed case nobody may learn from another one; its own form still names it.
    if (earlier != null && !theCase.sealed()) {
      links.link(theCase.caseNo(), earlier, CaseLinks.Kind.REPEAT, step.actor(), step.at());
    }
    return Map.of();
  }

  private static void checkPersons(Step step, FieldProblems problems) {
    var form = step.form();
    var id = form.text("petitionerIdNumber");
    problems.when(
        id != null && !ResidentId.valid(id, step.day()), "petitionerIdNumber", "idNumber.wrong");
    var representatives = form.rows("representatives").size();
    problems.when(
        form.rows("respondents").size() > Conflicts.MOST,
        "respondents",
        "respondents.tooMany",
        Conflicts.MOST);
    problems.when(
        representatives > MOST_REPRESENTATIVES, "representatives", "representatives.tooMany");
    problems.when(
        step.theCase().matter().visit()
            && form.number("petitionerCount").orElse(1) > VISITORS_WITHOUT_REPRESENTATIVE
            && representatives == 0,
        "representatives",
        "representatives.missing");
  }

  /** Art. 19 ¶1: who claims or appeals says what he asks for, on which facts and reasons. */
  private static void checkMatter(FormData form, FieldProblems problems) {
    if (ASKING.contains(form.required("purpose"))) {
      problems.when(form.rows("requests").isEmpty(), "requests", "requests.missing");
      problems.when(
          form.text("factsAndReasons") == null, "factsAndReasons", "factsAndReasons.missing");
    }
  }

  /** domain.md §3.3: a mandate has a person behind it, a scope, a signature, and is read back. */
  private static void checkMandate(FormData form, FieldProblems problems) {
    if (form.flag("agency")) {
      problems.when(form.flag("anonymous"), "agency", "agency.anonymous");
      problems.when(
          form.text("mandateSignMethod") == null, "mandateSignMethod", "mandateSignMethod.missing");
      // What somebody has written himself needs no reading back.
      problems.when(
          form.text("readBackMethod") == null && !form.required("channel").equals(ONLINE),
          "readBackMethod",
          "readBackMethod.missing");
    }
  }
}
