package org.lianxin.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that are written in Latin letters, to be compared with a name in pinyin:
 * whatever blanks, tones or capitals it has, whichever of surname and given name comes first. Only
 * whole words count: 李安 is not in {@code Dalian}.
 */
final class Romanized {

  private static final Pattern RUN = Pattern.compile("[\\p{IsLatin}\\p{M}\\d\\s'’`·•.,，、_-]+");
  private static final Pattern APART = Pattern.compile("[^a-z]+");
  private static final Pattern TONES = Pattern.compile("(?<=\\p{IsLatin})[0-5](?![0-9])");

  /** So many words of a text may be one name. */
  private static final int MOST_WORDS = 8;

  /** Shorter ones are too often something else. */
  private static final int SHORTEST = 4;

  private final Set<String> words;

  private Romanized(Set<String> words) {
    this.words = words;
  }

  static Romanized of(String text) {
    var words = new HashSet<String>();
    var runs = RUN.matcher(text);
    while (runs.find()) {
      // A tone is written behind its syllable: shen3 ce4.
      var run = Scripts.plain(TONES.matcher(runs.group()).replaceAll(""));
      var apart = Arrays.stream(APART.split(run)).filter(word -> !word.isEmpty()).toList();
      for (var from = 0; from < apart.size(); from++) {
        var joined = new StringBuilder();
        for (var to = from; to < Math.min(apart.size(), from + MOST_WORDS); to++) {
          words.add(joined.append(apart.get(to)).toString());
        }
      }
    }
    return new Romanized(words);
  }

  /** Whether somebody of that name stands there. */
  boolean tells(String name) {
    return !words.isEmpty() && spellings(name).stream().anyMatch(words::contains);
  }

  private static Set<String> spellings(String name) {
    var spellings = new HashSet<String>();
    for (var reading : Scripts.pinyin(name)) {
      // Each part of a name with dots in it is one's own: 阿卜杜热依木·买买提.
      var parts = Arrays.stream(reading.split("·")).map(Romanized::syllables).toList();
      parts.stream()
          .filter(part -> part.size() > 1)
          .forEach(part -> spellings.add(String.join("", part)));
      var all = parts.stream().flatMap(List::stream).toList();
      if (all.size() > 1) {
        spellings.add(String.join("", all));
        spellings.addAll(withSurname(all, 1));
        spellings.addAll(withSurname(all, 2));
      }
    }
    spellings.removeIf(each -> each.length() < SHORTEST);
    return spellings;
  }

  private static List<String> syllables(String reading) {
    return Arrays.stream(APART.split(reading)).filter(each -> !each.isEmpty()).toList();
  }

  /** The given name before the surname, and alone where it is long enough to be one's own. */
  private static List<String> withSurname(List<String> syllables, int length) {
    var found = new ArrayList<String>();
    if (syllables.size() > length) {
      var given = syllables.subList(length, syllables.size());
      found.add(String.join("", given) + String.join("", syllables.subList(0, length)));
      if (given.size() > 1) {
        found.add(String.join("", given));
      }
    }
    return found;
  }
}
