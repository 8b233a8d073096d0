package org.lianxin.supervision;

import java.time.Instant;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** Who is told of the day on a responsibility card: whoever is named on it, then his head too. */
@Component
public class CardMessages {

  private final Staff staff;
  private final Messages messages;

  CardMessages(Staff staff, Messages messages) {
    this.staff = staff;
    this.messages = messages;
  }

  /**
   * Tells them, and whoever stands in for them.
   *
   * @param unit the one that is responsible
   * @param person who does the work; where he has left, his head is told in his place
   * @param filling what is said once: the card as it was filled in
   * @param passed whether the day is over, or only near
   */
  public void tell(
      PetitionCase theCase,
      String unit,
      String person,
      String filling,
      boolean passed,
      Instant at) {
    var audience = new Audience(theCase, staff).person(person, unit);
    if (passed) {
      audience.head(unit, null);
    }
    var kind = passed ? MessageKind.CARD_PASSED : MessageKind.CARD_NEAR;
    var reminder = new Reminder(theCase.caseNo(), kind, null, 0, filling, at);
    audience.told().keySet().forEach(login -> messages.send(reminder, login, null));
  }
}
