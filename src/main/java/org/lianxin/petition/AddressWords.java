package org.lianxin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of an address tells where somebody lives: the whole, what comes after the village, each
 * house number in it. The village itself is public.
 */
final class AddressWords {

  private static final Pattern REGION = Pattern.compile("^.*(村|社区|居委会|镇|乡|街道)(?=.)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(号|户|栋|幢|单元|室)");

  private AddressWords() {}

  /** As {@link Folded#numbered} has them. */
  static List<String> of(String address, PublicNames known) {
    var whole = Folded.numbered(address);
    var words = new ArrayList<String>();
    if (whole.length() < 2) {
      return words;
    }
    words.add(whole);
    var within = whole;
    for (var region : known.numbered()) {
      var at = within.lastIndexOf(region);
      if (at >= 0) {
        within = within.substring(at + region.length());
      }
    }
    var house = REGION.matcher(within).replaceFirst("");
    if (house.length() > 1) {
      words.add(house);
      for (var i = 0; i + Giveaways.PIECE < house.length(); i++) {
        words.add(house.substring(i, i + Giveaways.PIECE));
      }
    }
    NUMBER.matcher(house).results().forEach(found -> words.add(found.group()));
    return words;
  }
}
