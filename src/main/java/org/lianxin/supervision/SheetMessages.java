package org.lianxin.supervision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a supervision sheet: the unit that must answer, or those it is answered to. */
@Component
public class SheetMessages {

  private final Staff staff;
  private final Messages messages;

  SheetMessages(Staff staff, Messages messages) {
    this.staff = staff;
    this.messages = messages;
  }

  /**
   * The sheet that is meant.
   *
   * @param unit code of the unit that has to answer
   * @param raisedUnit code of the unit to which it is answered
   */
  public record About(
      UUID sheet,
      String number,
      @Nullable String caseNo,
      String unit,
      String raisedUnit,
      String township) {}

  /**
   * Tells them, and whoever stands in for them. Who has just been told that the duty is overdue is
   * not told twice: that message leads to the sheet as well.
   *
   * @param missed the duty for which the clocks raise the sheet; null where they do not
   * @param mayKnow who keeps away from the case is not told (Art. 28 ¶3)
   */
  public void tell(
      About about,
      MessageKind kind,
      @Nullable DutyOverdue missed,
      Predicate<String> mayKnow,
      Instant at) {
    Set<String> told = new LinkedHashSet<>();
    if (kind != MessageKind.ANSWERED) {
      told.addAll(staff.workers(about.unit));
      told.addAll(staff.heads(about.unit, about.township));
    }
    if (kind != MessageKind.SUPERVISED) {
      told.addAll(raisers(about));
    }
    staff.absent(told).values().forEach(told::addAll);
    told.removeIf(mayKnow.negate());
    if (missed != null) {
      told.removeIf(login -> messages.join(about, missed, login));
    }
    told.forEach(login -> messages.send(about, kind, login, at));
  }

  private List<String> raisers(About about) {
    return about.raisedUnit.equals(staff.reviewBody(about.township))
        ? staff.supervisors(about.township)
        : staff.workers(about.raisedUnit);
  }
}
