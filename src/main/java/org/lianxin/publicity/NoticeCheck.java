package org.lianxin.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianxin.foundation.Words;
import org.lianxin.petition.Giveaways;
import org.lianxin.petition.Names;
import org.lianxin.petition.NeverPublished;
import org.lianxin.petition.PartyWords;
import org.lianxin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/**
 * What keeps a notice from going up: the case may not be published, or the text tells of whom it
 * tells. Asked when it is drafted and again when it is published, because a consent is taken back,
 * a name corrected and a category excluded in between.
 */
@Component
class NoticeCheck {

  private final NeverPublished never;
  private final PartyWords parties;
  private final Names names;
  private final Words words;

  NoticeCheck(NeverPublished never, PartyWords parties, Names names, Words words) {
    this.never = never;
    this.parties = parties;
    this.names = names;
    this.words = words;
  }

  /** Keys of what stands against publishing anything of the case. */
  List<String> hindrances(PetitionCase theCase) {
    return Stream.concat(
            never.why(theCase).stream(),
            theCase.mayBePublished() ? Stream.<String>empty() : Stream.of("publicity.noConsent"))
        .toList();
  }

  /**
   * What has to be taken out of the text, in words that do not repeat it; empty if nothing has.
   *
   * @param scope where it goes up; asked only of a text that names the village
   */
  Optional<String> faults(String text, Supplier<String> scope, PetitionCase theCase) {
    var faults = new ArrayList<String>();
    parties
        .giveaways(text, theCase)
        .forEach(giveaway -> faults.add(words.of("giveaway." + giveaway)));
    var village = names.village(theCase.matter().villageCode());
    if (text.replaceAll("\\s", "").contains(village) && !scope.get().equals(SmallCells.VILLAGE)) {
      faults.add(words.of("giveaway.VILLAGE"));
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("；", faults));
  }

  /** The same text of some village. */
  String withoutVillage(String text, PetitionCase theCase) {
    return text.replace(
        names.village(theCase.matter().villageCode()), words.of("notice.someVillage"));
  }

  /** Whether somebody has to judge what the text says of money. */
  boolean speaksOfMoney(String text) {
    return Giveaways.speaksOfMoney(text);
  }
}
