package org.lianxin.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PetitionersMail;
import org.springframework.stereotype.Component;

/** Reads a line of the table for one case: who is told what. */
@Component
class Planning {

  /** Reported at once, at night too (Art. 25). */
  static final String MAJOR = "MAJOR";

  /** Lines of the table that tell of something late. */
  private static final Set<String> LATE = Set.of("overdue", "unanswered");

  private final Concerned concerned;
  private final PetitionersMail petitioners;

  Planning(Concerned concerned, PetitionersMail petitioners) {
    this.concerned = concerned;
    this.petitioners = petitioners;
  }

  /**
   * Everybody who is told.
   *
   * @param source id of what it was decided from
   * @param wanted whether somebody of the staff is to be told at all
   */
  List<Planned> of(Row row, PetitionCase theCase, String source, Predicate<String> wanted) {
    var told = new ArrayList<Planned>();
    var urgent = theCase.matter().urgentLevel().equals(MAJOR);
    row.cells()
        .forEach(
            (audience, cell) -> {
              if (audience == Audience.PETITIONER) {
                if (petitioners.address(theCase).isPresent()) {
                  told.add(
                      new Planned(
                          row.event(),
                          cell.template(),
                          null,
                          Receiver.petitionerOf(theCase.caseNo()),
                          theCase.caseNo(),
                          source,
                          false));
                }
                return;
              }
              concerned.of(audience, cell.condition(), theCase).stream()
                  .filter(wanted)
                  .map(login -> planned(row, cell.template(), login, theCase, source, urgent))
                  .forEach(told::add);
            });
    return told;
  }

  static Planned planned(
      Row row, String template, String login, PetitionCase theCase, String source, boolean urgent) {
    var topic = LATE.contains(row.event()) ? Topic.OVERDUE : Topic.PROGRESS;
    return new Planned(
        row.event(), template, topic, Receiver.of(login), theCase.caseNo(), source, urgent);
  }
}
