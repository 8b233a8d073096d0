package org.lianxin.petition;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whether a text gives a party of a case away. */
@Component
public class PartyWords {

  private final Petitioners petitioners;

  PartyWords(Petitioners petitioners) {
    this.petitioners = petitioners;
  }

  /** Whether the text names a party, a phone, an identity number or an address of the case. */
  public boolean namedIn(String text, String caseNo) {
    return petitioners.of(caseNo).stream()
        .flatMap(party -> Stream.of(party.name(), party.phone(), party.address(), party.idNumber()))
        .filter(Objects::nonNull)
        .anyMatch(word -> !word.isBlank() && text.contains(word));
  }
}
