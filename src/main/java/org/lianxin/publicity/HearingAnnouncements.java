package org.lianxin.publicity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import org.lianxin.organization.Organization;
import org.lianxin.organization.Unit;
import org.lianxin.organization.UnitKind;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.FieldProblems;
import org.lianxin.petition.FormData;
import org.lianxin.petition.HearingNotices;
import org.lianxin.petition.Names;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.Step;
import org.springframework.stereotype.Component;

/**
 * 公开听证公告 (domain.md §4.5): when and where, on what kind of matter, by whom and how to attend. Its
 * words are the program's own and nothing in it was typed but the place, so it goes up without a
 * second reader; the place is looked through like a notice of an outcome.
 */
@Component
class HearingAnnouncements implements HearingNotices {

  private static final Set<CaseState> HEARD_ABOVE = EnumSet.of(CaseState.REVIEW, CaseState.RECHECK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日");

  private final Notices notices;
  private final NoticeCheck check;
  private final SmallCells cells;
  private final Organization organization;
  private final Names names;

  HearingAnnouncements(
      Notices notices,
      NoticeCheck check,
      SmallCells cells,
      Organization organization,
      Names names) {
    this.notices = notices;
    this.check = check;
    this.cells = cells;
    this.organization = organization;
    this.names = names;
  }

  @Override
  public void check(Step step, FieldProblems problems) {
    if (!announced(step.form())) {
      return;
    }
    var theCase = step.theCase();
    problems.when(!check.hindrances(theCase).isEmpty(), "announced", "publicity.notAnnounced");
    check
        .faults(
            step.form().required("place"), () -> cells.scope(SmallCells.VILLAGE, theCase), theCase)
        .ifPresent(faults -> problems.add("place", "publicity.takeOut", faults));
  }

  @Override
  public void called(Step step) {
    if (!"HEARING".equals(step.form().text("meeting"))) {
      return;
    }
    if (announced(step.form())) {
      var host = host(step.theCase());
      var held = LocalDate.parse(step.form().required("heldOn"));
      notices.announce(step, host.code(), text(step, host, held), held);
    } else {
      notices.holdsNoLonger(step);
    }
  }

  @Override
  public void held(Step step) {
    notices.holdsNoLonger(step);
  }

  /** Nobody is invited to what is not public. */
  private static boolean announced(FormData form) {
    return form.flag("announced") && form.flag("public");
  }

  private String text(Step step, Unit host, LocalDate held) {
    var asked = contact(step.theCase(), host);
    return "%s定于%s%s在%s公开举行听证，由%s主持，听证的是一件“%s”类信访事项。要求旁听的，请提前联系%s（电话%s）；座位有限，先报先到。"
        .formatted(
            host.name(),
            DAY.format(held),
            step.form().required("heldAt"),
            step.form().required("place"),
            host.name(),
            names.category(step.theCase().matter().categoryCode()),
            asked.name(),
            asked.phone());
  }

  /** In whose name it is held: that of the body above, or of the authority that will answer. */
  private Unit host(PetitionCase theCase) {
    if (HEARD_ABOVE.contains(theCase.state())) {
      return organization.above(UnitKind.COUNTY, theCase.township());
    }
    var answering = theCase.handling().issuingAuthority();
    return answering == null
        ? organization.the(UnitKind.TOWN, theCase.township())
        : organization.requireUnit(answering);
  }

  private Unit contact(PetitionCase theCase, Unit host) {
    return HEARD_ABOVE.contains(theCase.state())
        ? host
        : organization.requireUnit(theCase.handling().requireLeadUnit());
  }
}
