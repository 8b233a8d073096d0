package org.lianxin.petition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.access.Actor;
import org.lianxin.access.Role;
import org.lianxin.deadline.ClockView;
import org.lianxin.deadline.Clocks;
import org.lianxin.foundation.BusinessClock;
import org.lianxin.foundation.Words;
import org.lianxin.petition.CaseActions.NotNow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the petitioner himself may do in his case and until when. He has no account; whoever calls
 * has checked the query code. Of an accusation he is only told that it was handed over (domain.md
 * §8.7).
 */
@Service
public class PetitionersOwn {

  /** To ask for review, for recheck, to evaluate. */
  private static final Set<String> RIGHTS = Set.of("C6", "C8", "C17");

  private static final String ONLINE = "ONLINE";

  private final ActionDesk desk;
  private final CaseActions actions;
  private final Clocks clocks;
  private final CaseLinks links;
  private final Words words;
  private final BusinessClock clock;

  PetitionersOwn(
      ActionDesk desk,
      CaseActions actions,
      Clocks clocks,
      CaseLinks links,
      Words words,
      BusinessClock clock) {
    this.desk = desk;
    this.actions = actions;
    this.clocks = clocks;
    this.links = links;
    this.words = words;
    this.clock = clock;
  }

  /** A right of his that is running. */
  public record Right(String rule, String name, LocalDate lastDay) {}

  /** Action → whether he may take it now. */
  @Transactional(readOnly = true)
  public Map<String, Boolean> actions(PetitionCase theCase) {
    return actions.offered(theCase, petitionerOf(theCase));
  }

  /** His rights that are running, each with its last day. */
  @Transactional(readOnly = true)
  public List<Right> rights(PetitionCase theCase) {
    return clocks.of(theCase.caseNo()).stream()
        .filter(c -> RIGHTS.contains(c.rule()) && c.status() == ClockView.Status.RUNNING)
        .map(c -> new Right(c.rule(), c.name(), c.lastDay()))
        .toList();
  }

  /** His other cases that this one was linked with. */
  @Transactional(readOnly = true)
  public List<CaseLinks.Link> links(PetitionCase theCase) {
    return links.ofPetitioner(theCase);
  }

  /** Takes an action; the same rules hold as at the counter. */
  public void act(PetitionCase theCase, String action, Map<String, Object> said) {
    if (theCase.sealed()) {
      throw new NotNow(words.of("hindrance.handedOver"));
    }
    var form = new HashMap<>(said);
    form.putAll(known(action));
    desk.act(theCase.caseNo(), action, form, petitionerOf(theCase));
  }

  /** What the form asks of a paper and a call answers by itself: he signs by his code, today. */
  private Map<String, Object> known(String action) {
    var today = clock.today().toString();
    return switch (action) {
      case "withdraw" -> Map.of("signMethod", ONLINE, "signedAt", today);
      case "requestReview" -> Map.of("signMethod", ONLINE, "requestedAt", today);
      case "revokeMandate" -> Map.of("signMethod", ONLINE);
      case "requestPrivacy" -> Map.of("signMethod", ONLINE, "person", String.valueOf(OwnData.LEAD));
      case "changeConsent" -> Map.of("signMethod", ONLINE);
      case "reopen" -> Map.of("requestedBy", Role.PETITIONER.name());
      default -> Map.of();
    };
  }

  private Actor petitionerOf(PetitionCase theCase) {
    return Actor.petitioner(words.of("petitioner"), theCase.township());
  }
}
