package org.lianxin.petition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.access.Sight;
import org.lianxin.foundation.ReadOnce;
import org.lianxin.petition.Petitioners.Persons;
import org.springframework.stereotype.Component;

/** Tells whether a text gives a party of a case away, and hides it where it does. */
@Component
public class PartyWords {

  private static final Set<Giveaway> PEOPLE =
      EnumSet.of(Giveaway.NAME, Giveaway.PHONE, Giveaway.ID_NUMBER, Giveaway.ADDRESS);

  private final Petitioners petitioners;
  private final RespondentNames respondents;
  private final CaseTraits traits;
  private final ReadOnce readOnce;

  PartyWords(
      Petitioners petitioners, RespondentNames respondents, CaseTraits traits, ReadOnce readOnce) {
    this.respondents = respondents;
    this.petitioners = petitioners;
    this.traits = traits;
    this.readOnce = readOnce;
  }

  /**
   * Whether the text names a party, a phone, an identity number or an address of the case, or
   * somebody whom it is about, however it spells them.
   */
  public boolean namedIn(String text, PetitionCase theCase) {
    return !Collections.disjoint(giveaways(text, theCase), PEOPLE);
  }

  /** What in a text that is to be published tells whom the case is about; domain.md §8.2, §8.4. */
  public Set<Giveaway> giveaways(String text, PetitionCase theCase) {
    return Giveaways.in(text, traits.of(theCase), traits.publicNames());
  }

  /**
   * What hides the parties of the case, and those it is about, in texts from somebody who may see
   * it so.
   */
  public Disguise disguise(String caseNo, Sight sight) {
    return sight.plain() ? Disguise.NONE : disguise(caseNo);
  }

  /** What hides them from whoever sees them masked. */
  Disguise disguise(String caseNo) {
    // What was corrected may still stand in what was written before.
    var persons = persons(caseNo);
    return Disguise.of(
        Stream.concat(persons.now().stream(), persons.former().stream()).toList(),
        respondents.of(caseNo));
  }

  /** The parties of the case, nothing hidden. */
  List<Party> parties(String caseNo) {
    return persons(caseNo).now();
  }

  private Persons persons(String caseNo) {
    return readOnce.of(new Parties(caseNo), () -> petitioners.persons(caseNo));
  }

  private record Parties(String caseNo) {}
}
