package org.lianxin.petition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what gives a person away in a text that is to be published, however it is spelled
 * (domain.md §8.2, §8.4). It knows what the case says of its people, and how phones, numbers and
 * addresses look in general.
 */
public final class Giveaways {

  /** So many characters of something long are enough to know it again. */
  static final int PIECE = 6;

  /** Who copies so much copies the petitioner's own words. */
  private static final int QUOTATION = 12;

  private static final Pattern RUN = Pattern.compile("\\d+x?");
  private static final int SHORTEST_NUMBER = 7;

  private static final Pattern TAIL = Pattern.compile("[尾末]号?码?[为是]?(\\d{3,4})(?!\\d)");

  private static final Pattern HOUSE =
      Pattern.compile(
          "\\d+(村民)?(小?组|队|社|屯)\\d+号"
              + "|(门牌|路|街|巷|弄|胡同|村|庄|屯|湾|组|队|社)第?\\d+号(?![桥泵井渠闸坝路线文机])"
              + "|\\d+号(院|楼|室|户|宅|房|门|家)"
              + "|\\d+(栋|幢|单元|室)");

  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}月\\d{1,2}[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)");

  private Giveaways() {}

  /** What gives somebody away. */
  public static Set<Giveaway> in(String text, Traits traits, PublicNames known) {
    var found = EnumSet.noneOf(Giveaway.class);
    var letters = Reading.of(Folded.letters(text), known.letters());
    var numbered = Reading.of(Folded.numbered(text), known.numbered());
    var romanized = Romanized.of(text);
    if (traits.names().stream()
        .anyMatch(name -> named(name, letters, numbered) || romanized.tells(name))) {
      found.add(Giveaway.NAME);
    }
    if (traits.phones().stream().anyMatch(phone -> numbered(Searchable.phone(phone), numbered))) {
      found.add(Giveaway.PHONE);
    }
    if (traits.idNumbers().stream().anyMatch(id -> numbered(Folded.letters(id), numbered))) {
      found.add(Giveaway.ID_NUMBER);
    }
    if (traits.addresses().stream()
        .flatMap(address -> AddressWords.of(address, known).stream())
        .anyMatch(numbered::tells)) {
      found.add(Giveaway.ADDRESS);
    }
    if (traits.told().stream().anyMatch(told -> quoted(told, traits, known, numbered))) {
      found.add(Giveaway.QUOTE);
    }
    found.addAll(inGeneral(text, numbered));
    if (Amounts.shared(text, traits.told())) {
      found.add(Giveaway.AMOUNT);
    }
    return found;
  }

  /** Whether it speaks of money: somebody has to judge whether that gives anybody away. */
  public static boolean speaksOfMoney(String text) {
    return !Amounts.in(text).isEmpty();
  }

  private static Set<Giveaway> inGeneral(String text, Reading numbered) {
    var found = EnumSet.noneOf(Giveaway.class);
    var runs = RUN.matcher(numbered.text());
    while (runs.find()) {
      var length = runs.end() - runs.start();
      if (length >= SHORTEST_NUMBER
          && !numbered.free(runs.start(), runs.end())
          && !Amounts.follows(numbered.text(), runs.end())) {
        found.add(Giveaway.NUMBER);
      }
    }
    if (HOUSE.matcher(numbered.text()).find()) {
      found.add(Giveaway.HOUSE);
    }
    if (DAY.matcher(Folded.digits(text).replaceAll("\\s", "")).find()) {
      found.add(Giveaway.DAY);
    }
    return found;
  }

  private static boolean named(String name, Reading letters, Reading numbered) {
    var spelled = NameWords.of(name);
    return spelled.words().stream()
            .anyMatch(word -> letters.tells(word) || numbered.tells(Folded.digits(word)))
        || spelled.apart().stream().anyMatch(apart -> apart.matcher(letters.text()).find());
  }

  /** Whether the number stands there, a piece of it, or how it ends. */
  private static boolean numbered(@Nullable String number, Reading text) {
    if (number == null) {
      return false;
    }
    var tail = TAIL.matcher(text.text());
    while (tail.find()) {
      if (number.endsWith(tail.group(1))) {
        return true;
      }
    }
    return pieces(number, Math.min(PIECE, number.length())).stream().anyMatch(text::tells);
  }

  /**
   * Whether a piece of what was told stands there that has some of a name, a number or an address
   * in it; or so much that it is a quotation, whatever it says.
   */
  private static boolean quoted(String told, Traits traits, PublicNames known, Reading text) {
    var words = Folded.numbered(told);
    if (pieces(words, QUOTATION).stream().anyMatch(text::tells)) {
      return true;
    }
    var personal =
        Stream.of(
                traits.names().stream().map(Folded::numbered),
                traits.phones().stream().map(Folded::numbered),
                traits.idNumbers().stream().map(Folded::numbered),
                traits.addresses().stream()
                    .flatMap(address -> AddressWords.of(address, known).stream()))
            .flatMap(all -> all)
            .filter(word -> known.numbered().stream().noneMatch(place -> place.contains(word)))
            .toList();
    return personal.stream().flatMap(word -> around(word, words).stream()).anyMatch(text::tells);
  }

  /** The pieces of the text that have all of the word in them, or most of a piece of it. */
  private static List<String> around(String word, String text) {
    var pieces = new ArrayList<String>();
    var length = word.length();
    var share = Math.min(length, PIECE - 1);
    for (var at = text.indexOf(word); length > 1 && at >= 0; at = text.indexOf(word, at + 1)) {
      var first = Math.max(0, at + share - PIECE);
      var last = Math.min(text.length() - PIECE, at + length - share);
      for (var i = first; i <= last; i++) {
        pieces.add(text.substring(i, i + PIECE));
      }
    }
    return pieces;
  }

  private static List<String> pieces(String text, int length) {
    var pieces = new ArrayList<String>();
    for (var i = 0; length > 0 && i + length <= text.length(); i++) {
      pieces.add(text.substring(i, i + length));
    }
    return pieces;
  }
}
