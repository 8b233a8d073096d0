package org.lianxin.supervision.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxin.foundation.Checks;
import org.lianxin.foundation.PlainText;
import org.lianxin.foundation.Words;
import org.lianxin.petition.Giveaway;
import org.lianxin.petition.Giveaways;
import org.lianxin.petition.PartyWords;
import org.lianxin.petition.PetitionCase;
import org.lianxin.petition.PublicNames;
import org.lianxin.petition.Traits;
import org.springframework.stereotype.Component;

/**
 * What may not stand on a sheet: it goes to people who do not see the petitioner's data, and is
 * printed. Days and sums may; a supervisor asks for something by a day.
 */
@Component
public class SheetTexts {

  static final int LONGEST = 2000;

  private static final Traits NOBODYS =
      new Traits(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final Set<Giveaway> REFUSED =
      EnumSet.complementOf(EnumSet.of(Giveaway.DAY, Giveaway.AMOUNT));

  private final PartyWords parties;
  private final Words words;

  SheetTexts(PartyWords parties, Words words) {
    this.parties = parties;
    this.words = words;
  }

  /** Notes what is wrong with a text that has to be there. */
  void check(Checks checks, String field, @Nullable String text, @Nullable PetitionCase theCase) {
    if (!PlainText.isGiven(text, LONGEST)) {
      checks.when(true, field, "sheet.text", LONGEST);
      return;
    }
    var faults = faults(PlainText.of(text), theCase);
    checks.when(!faults.isEmpty(), field, "sheet.giveaway", faults);
  }

  /** What has to be taken out of it, in words that do not repeat it; empty if nothing has. */
  public String faults(String text, @Nullable PetitionCase theCase) {
    var found =
        theCase == null
            ? Giveaways.in(text, NOBODYS, PublicNames.NONE)
            : parties.giveaways(text, theCase);
    return found.stream()
        .filter(REFUSED::contains)
        .map(giveaway -> words.of("giveaway." + giveaway))
        .collect(Collectors.joining("；"));
  }
}
